import { formatNumber, parseNumber } from '@tsunagari/kernel';
import { type ReactElement, useId, useState } from 'react';
import { controlState, FieldFrame, type FieldProps } from './field.js';

/** A field for a number. */
export interface NumberFieldProps extends FieldProps {
  /** The number, null while the field is empty or holds no number; never 0 for an empty field. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Said when what stands there is no number: 数字で入力してください。 */
  readonly notNumber: string;
  /** Whether 2.5 is a number here too. */
  readonly allowsDecimals?: boolean;
  /** Behind the field: 世帯. */
  readonly unit?: string;
}

/** A number in half-width or full-width digits (１，２３４), with or without commas. What was typed stays as it is, even when it is no number. */
export function NumberField({
  id,
  value,
  onChange,
  onBlur,
  notNumber,
  allowsDecimals = false,
  unit,
  ...field
}: NumberFieldProps): ReactElement {
  const madeUp = useId();
  const controlId = id ?? madeUp;
  const [text, setText] = useState(value === null ? '' : formatNumber(value));
  const [shown, setShown] = useState(value);
  const read = (typed: string): number | null => {
    const number = parseNumber(typed);
    return number !== null && (allowsDecimals || Number.isInteger(number)) ? number : null;
  };
  if (value !== shown) {
    setShown(value);
    if (value !== read(text)) setText(value === null ? '' : formatNumber(value));
  }
  const error = text.trim() !== '' && read(text) === null ? notNumber : field.error;
  const described = { ...field, error };
  return (
    <FieldFrame {...described} id={controlId}>
      <div className="tn-number-row">
        <input
          {...controlState(controlId, described)}
          id={controlId}
          className="tn-input"
          inputMode={allowsDecimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={text}
          onBlur={onBlur}
          onChange={(event) => {
            setText(event.target.value);
            setShown(read(event.target.value));
            onChange(read(event.target.value));
          }}
        />
        {unit ? <span>{unit}</span> : null}
      </div>
    </FieldFrame>
  );
}
