import type { ReactElement, ReactNode } from 'react';

/** One count with its meaning. */
export interface Stat {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
  /** What is missing or how it was counted. */
  readonly note?: ReactNode;
}

/** Counts side by side, each with its meaning. */
export function Stats({ stats }: { readonly stats: readonly Stat[] }): ReactElement {
  return (
    <dl className="tn-stats">
      {stats.map(({ label, value, unit, note }) => (
        <div className="tn-stat" key={label}>
          <dt>{label}</dt>
          <dd className="tn-stat-value">
            {value}
            {unit ? <span className="tn-stat-unit">{unit}</span> : null}
          </dd>
          {note ? <dd className="tn-stat-note">{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
