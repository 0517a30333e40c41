import { type ReactElement, useId, useState } from 'react';
import { Button } from './button.js';
import { describedBy, FieldFrame, type FieldProps } from './field.js';

/** A password that can be shown, and pasted. */
export function PasswordField({
  value,
  onChange,
  autoComplete,
  showLabel,
  hideLabel,
  ...field
}: FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly showLabel: string;
  readonly hideLabel: string;
}): ReactElement {
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame id={id} {...field}>
      <div className="tn-password-row">
        <input
          id={id}
          className="tn-input"
          type={isShown ? 'text' : 'password'}
          value={value}
          autoComplete={autoComplete}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(id, field)}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button onPress={() => setShown(!isShown)}>{isShown ? hideLabel : showLabel}</Button>
      </div>
    </FieldFrame>
  );
}
