import { ERAS, type PlainDate } from '@tsunagari/kernel';
import { type FocusEvent, type ReactElement, type ReactNode, useId, useState } from 'react';
import { dayOf, type EraDateParts, partsFrom, partsFromText } from './era-date-parts.js';
import { describedBy, FieldError, FieldHelp, FieldName } from './field.js';

/** Words of the field, from the app. */
export interface EraDateLabels {
  /** 西暦 */
  readonly western: string;
  /** 元号 */
  readonly era: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** Said when the parts are no day: it names what to check. */
  readonly impossible: string;
  /** Said when one goes on with a part left empty; `impossible` if left out. */
  readonly incomplete?: string;
}

/** A field for a day. */
export interface EraDateFieldProps {
  /** Of the group, so that {@link FormError} can lead to it. */
  readonly id?: string | undefined;
  readonly legend: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
  readonly requiredLabel?: string | undefined;
  /** The day, null while the fields hold none. */
  readonly value: PlainDate | null;
  readonly onChange: (value: PlainDate | null) => void;
  /** When the focus leaves all of its fields. */
  readonly onBlur?: (() => void) | undefined;
  readonly labels: EraDateLabels;
  /** How the day that was understood is said below, so that both calendars can be compared: 令和8年（2026年）4月1日. */
  readonly reading?: ((day: PlainDate) => ReactNode) | undefined;
}

/**
 * A date by era: a choice of era and three plain fields. Full-width digits are read, nothing jumps to the next field,
 * nothing is shifted to another day; a pasted or typed H31.4.1 fills all fields.
 */
export function EraDateField({
  id,
  legend,
  help,
  error,
  requiredLabel,
  value,
  onChange,
  onBlur,
  labels,
  reading,
}: EraDateFieldProps): ReactElement {
  const madeUp = useId();
  const groupId = id ?? madeUp;
  const [parts, setParts] = useState<EraDateParts>(() => partsFrom(value));
  const [shown, setShown] = useState(value);
  const [wasLeft, setLeft] = useState(false);
  if (value !== shown) {
    setShown(value);
    if (value !== dayOf(parts)) setParts(partsFrom(value));
  }
  const change = (next: EraDateParts): void => {
    const day = dayOf(next);
    setParts(next);
    setShown(day);
    onChange(day);
  };
  const takeWhole = (text: string): boolean => {
    const whole = partsFromText(text);
    if (whole) change(whole);
    return whole !== null;
  };
  const leave = (event: FocusEvent<HTMLFieldSetElement>): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setLeft(true);
    onBlur?.();
  };
  const day = dayOf(parts);
  const said = problemOf(parts, wasLeft, labels) ?? error;
  const described = describedBy(groupId, { help, error: said });
  const field = (part: 'year' | 'month' | 'day'): ReactElement => (
    <label className="tn-part">
      <input
        className="tn-input"
        inputMode="numeric"
        autoComplete="off"
        value={parts[part]}
        aria-invalid={said ? true : undefined}
        aria-describedby={described}
        aria-required={requiredLabel ? true : undefined}
        onPaste={(event) => {
          if (takeWhole(event.clipboardData.getData('text'))) event.preventDefault();
        }}
        onBlur={part === 'year' ? () => void takeWhole(parts.year) : undefined}
        onChange={(event) => change({ ...parts, [part]: event.target.value })}
      />
      <span>{labels[part]}</span>
    </label>
  );
  return (
    <fieldset id={groupId} className="tn-field" onBlur={leave}>
      <legend>
        <FieldName label={legend} requiredLabel={requiredLabel} />
      </legend>
      {help ? <FieldHelp id={`${groupId}-help`}>{help}</FieldHelp> : null}
      <div className="tn-era-row">
        <select
          className="tn-input"
          aria-label={labels.era}
          value={parts.era ?? ''}
          onChange={(event) =>
            change({ ...parts, era: ERAS.find((era) => era.name === event.target.value)?.name ?? null })
          }
        >
          {ERAS.map((era) => (
            <option key={era.name}>{era.name}</option>
          ))}
          <option value="">{labels.western}</option>
        </select>
        {field('year')}
        {field('month')}
        {field('day')}
      </div>
      {reading ? <output className="tn-help">{day === null ? null : reading(day)}</output> : null}
      <FieldError id={`${groupId}-error`}>{said}</FieldError>
    </fieldset>
  );
}

/** Three filled fields that are no day are said at once, an empty one only after the field was left. */
function problemOf(parts: EraDateParts, wasLeft: boolean, labels: EraDateLabels): string | null {
  const filled = [parts.year, parts.month, parts.day].filter((text) => text.trim() !== '').length;
  if (filled === 3) return dayOf(parts) === null ? labels.impossible : null;
  return wasLeft && filled > 0 ? (labels.incomplete ?? labels.impossible) : null;
}
