import { type ReactElement, useId, useState } from 'react';
import { Button } from './button.js';
import { controlState, FieldFrame, type FieldProps } from './field.js';

/** A password that can be shown, and pasted. */
export function PasswordField({
  id,
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
  const madeUp = useId();
  const controlId = id ?? madeUp;
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame {...field} id={controlId}>
      <div className="tn-password-row">
        <input
          {...controlState(controlId, field)}
          id={controlId}
          className="tn-input"
          type={isShown ? 'text' : 'password'}
          value={value}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button onPress={() => setShown(!isShown)}>{isShown ? hideLabel : showLabel}</Button>
      </div>
    </FieldFrame>
  );
}
