import { type ReactElement, useId } from 'react';
import { describedBy, FieldFrame, type FieldProps } from './field.js';

/** One of a few values. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** The browser's own select: phones show their own large wheel, and every keyboard and screen reader knows it. */
export function Select<Value extends string>({
  value,
  onChange,
  options,
  ...field
}: FieldProps & {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
}): ReactElement {
  const id = useId();
  return (
    <FieldFrame id={id} {...field}>
      <select
        id={id}
        className="tn-input"
        value={value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(id, field)}
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
