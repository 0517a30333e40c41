import { type ReactElement, type ReactNode, useId } from 'react';
import type { Option } from './select.js';

/** One of a few values, all of them visible. */
export function RadioChoices<Value extends string>({
  legend,
  isLegendHidden,
  value,
  onChange,
  options,
}: {
  readonly legend: ReactNode;
  readonly isLegendHidden?: boolean;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
}): ReactElement {
  const name = useId();
  return (
    <fieldset className="tn-field">
      <legend className={isLegendHidden ? 'tn-visually-hidden' : undefined}>{legend}</legend>
      <div className="tn-choices">
        {options.map((option) => (
          <label className="tn-choice" key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or no. */
export function Checkbox({
  isSelected,
  onChange,
  children,
}: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <label className="tn-choice">
      <input type="checkbox" checked={isSelected} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  );
}
