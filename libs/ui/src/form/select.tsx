import { type ReactElement, useId } from 'react';
import { controlState, FieldFrame, type FieldProps } from './field.js';

/** One of a few values. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** The browser's own select: phones show their own large wheel, and every keyboard and screen reader knows it. */
export function Select<Value extends string>({
  id,
  value,
  onChange,
  onBlur,
  options,
  ...field
}: FieldProps & {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly options: readonly Option<Value>[];
}): ReactElement {
  const madeUp = useId();
  const controlId = id ?? madeUp;
  return (
    <FieldFrame {...field} id={controlId}>
      <select
        {...controlState(controlId, field)}
        id={controlId}
        className="tn-input"
        value={value}
        onBlur={onBlur}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
