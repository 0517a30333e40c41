import type { ReactElement, ReactNode } from 'react';

/** One line: what it is and what it says. */
export interface DescriptionRow {
  readonly term: ReactNode;
  readonly value: ReactNode;
}

/** Terms with their values, side by side or, on a phone, below each other. */
export function DescriptionList({ rows }: { readonly rows: readonly DescriptionRow[] }): ReactElement {
  return (
    <dl className="tn-list">
      {rows.map(({ term, value }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
