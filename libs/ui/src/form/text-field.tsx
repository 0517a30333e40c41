import { type ChangeEvent, type ReactElement, useId } from 'react';
import { describedBy, FieldFrame, type FieldProps } from './field.js';

/** A field for text. */
export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isMultiline?: boolean;
  readonly type?: 'text' | 'email' | 'tel';
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  readonly name?: string;
}

/** One or more lines of text. */
export function TextField({
  value,
  onChange,
  isMultiline,
  type = 'text',
  autoComplete,
  inputMode,
  name,
  ...field
}: TextFieldProps): ReactElement {
  const id = useId();
  const shared = {
    id,
    className: 'tn-input',
    value,
    name,
    autoComplete,
    'aria-invalid': field.error ? true : undefined,
    'aria-describedby': describedBy(id, field),
    'aria-required': field.requiredLabel ? true : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
  };
  return (
    <FieldFrame id={id} {...field}>
      {isMultiline ? <textarea {...shared} rows={3} /> : <input {...shared} type={type} inputMode={inputMode} />}
    </FieldFrame>
  );
}
