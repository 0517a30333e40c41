import { type ChangeEvent, type ReactElement, useId } from 'react';
import { controlState, FieldFrame, type FieldProps } from './field.js';

/** A field for text. */
export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** More than one line, as {@link TextArea}. */
  readonly isMultiline?: boolean;
  /** Lines shown when there are several. */
  readonly rows?: number;
  readonly type?: 'text' | 'email' | 'tel';
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  readonly name?: string;
}

/** One or more lines of text. */
export function TextField({
  id,
  value,
  onChange,
  onBlur,
  isMultiline,
  rows = 3,
  type = 'text',
  autoComplete,
  inputMode,
  name,
  ...field
}: TextFieldProps): ReactElement {
  const madeUp = useId();
  const controlId = id ?? madeUp;
  const shared = {
    ...controlState(controlId, field),
    id: controlId,
    className: 'tn-input',
    value,
    name,
    autoComplete,
    onBlur,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
  };
  return (
    <FieldFrame {...field} id={controlId}>
      {isMultiline ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} inputMode={inputMode} />}
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea(props: Omit<TextFieldProps, 'isMultiline' | 'type' | 'inputMode'>): ReactElement {
  return <TextField {...props} isMultiline />;
}
