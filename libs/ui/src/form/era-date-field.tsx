import {
  ERAS,
  type EraName,
  type PlainDate,
  dateFromParts,
  eraOn,
  parseJapaneseDate,
  parseNumber,
  partsOf,
  yearOfEra,
} from '@tsunagari/kernel';
import { type ClipboardEvent, type ReactElement, type ReactNode, useId, useState } from 'react';

/** Words of the field, from the app. */
export interface EraDateLabels {
  readonly western: string;
  readonly era: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** Said when the parts are no day: it names what to check. */
  readonly impossible: string;
}

interface Parts {
  readonly era: EraName | null;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** A date by era: three plain fields and a choice of era. Full-width digits are read, nothing jumps, and a pasted H31.4.1 fills all fields. */
export function EraDateField({
  legend,
  help,
  error,
  value,
  onChange,
  labels,
  requiredLabel,
}: {
  readonly legend: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
  readonly requiredLabel?: string;
  readonly value: PlainDate | null;
  readonly onChange: (value: PlainDate | null) => void;
  readonly labels: EraDateLabels;
}): ReactElement {
  const id = useId();
  const [parts, setParts] = useState<Parts>(() => partsFrom(value));
  const [shown, setShown] = useState(value);
  if (value !== shown) {
    setShown(value);
    if (value !== dayOf(parts)) setParts(partsFrom(value));
  }
  const change = (next: Parts): void => {
    setParts(next);
    const date = dayOf(next);
    setShown(date);
    onChange(date);
  };
  const paste = (event: ClipboardEvent): void => {
    const reading = parseJapaneseDate(event.clipboardData.getData('text'));
    if (!reading.ok || reading.precision !== 'day') return;
    event.preventDefault();
    change(partsFrom(reading.value));
  };
  const isImpossible = parts.year !== '' && parts.month !== '' && parts.day !== '' && dayOf(parts) === null;
  const said = isImpossible ? labels.impossible : error;
  const described = [help ? `${id}-help` : '', said ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const field = (part: 'year' | 'month' | 'day', label: string): ReactElement => (
    <label className="tn-part">
      <input
        className="tn-input"
        inputMode="numeric"
        autoComplete="off"
        value={parts[part]}
        aria-invalid={said ? true : undefined}
        aria-describedby={described}
        onPaste={paste}
        onChange={(event) => change({ ...parts, [part]: event.target.value })}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="tn-field">
      <legend>
        {legend}
        {requiredLabel ? <span className="tn-required">{requiredLabel}</span> : null}
      </legend>
      {help ? (
        <div className="tn-help" id={`${id}-help`}>
          {help}
        </div>
      ) : null}
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
        {field('year', labels.year)}
        {field('month', labels.month)}
        {field('day', labels.day)}
      </div>
      {said ? (
        <div className="tn-error" id={`${id}-error`}>
          {said}
        </div>
      ) : null}
    </fieldset>
  );
}

function partsFrom(date: PlainDate | null): Parts {
  if (date === null) return { era: ERAS[0]?.name ?? null, year: '', month: '', day: '' };
  const { year, month, day } = partsOf(date);
  const era = eraOn(date);
  return {
    era: era?.name ?? null,
    year: String(era ? yearOfEra(era, date) : year),
    month: String(month),
    day: String(day),
  };
}

function dayOf({ era, year, month, day }: Parts): PlainDate | null {
  const [y, m, d] = [parseNumber(year.replace(/^元$/, '1')), parseNumber(month), parseNumber(day)];
  if (y === null || m === null || d === null) return null;
  const reading = dateFromParts({ era: ERAS.find(({ name }) => name === era) ?? null, year: y, month: m, day: d });
  return reading.ok ? reading.value : null;
}
