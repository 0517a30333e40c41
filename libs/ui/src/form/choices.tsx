import { type ReactElement, type ReactNode, useId } from 'react';
import { describedBy, FieldError, FieldHelp, FieldName } from './field.js';
import type { Option } from './select.js';

/** One of a few values, all of them visible: a group of radio buttons. */
export function RadioChoices<Value extends string>({
  id,
  legend,
  isLegendHidden,
  requiredLabel,
  help,
  error,
  value,
  onChange,
  options,
}: {
  /** Of the group, so that {@link FormError} can lead to it. */
  readonly id?: string;
  readonly legend: ReactNode;
  /** Where the words stand beside it anyway, as in a row of a table; screen readers still hear it. */
  readonly isLegendHidden?: boolean;
  readonly requiredLabel?: string;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
}): ReactElement {
  const name = useId();
  const groupId = id ?? name;
  return (
    <fieldset
      id={groupId}
      className="tn-field"
      aria-describedby={describedBy(groupId, { help, error })}
      data-invalid={error ? true : undefined}
    >
      <legend className={isLegendHidden ? 'tn-visually-hidden' : undefined}>
        <FieldName label={legend} requiredLabel={requiredLabel} />
      </legend>
      {help ? <FieldHelp id={`${groupId}-help`}>{help}</FieldHelp> : null}
      <div className="tn-choices">
        {options.map((option) => (
          <label className="tn-choice" key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
      {isLegendHidden && !error ? null : <FieldError id={`${groupId}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

/** Yes or no. */
export function Checkbox({
  id,
  isSelected,
  onChange,
  children,
}: {
  readonly id?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <label className="tn-choice">
      <input id={id} type="checkbox" checked={isSelected} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  );
}
