import type { ReactElement } from 'react';
import { Icon } from '../icon/icon.js';
import type { Column, Sort } from './data-table.js';

const SPOKEN = { up: 'ascending', down: 'descending' } as const;

/** The head of one column; sortable ones are buttons whose arrow and `aria-sort` tell the present order. */
export function TableHeader<Row>({
  column: { label, isNumber, sortKey },
  sort,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSort: ((sort: Sort) => void) | undefined;
}): ReactElement {
  const className = isNumber ? 'tn-number' : undefined;
  if (sortKey === undefined || !onSort)
    return (
      <th role="columnheader" scope="col" className={className}>
        {label}
      </th>
    );
  const present = sort?.key === sortKey ? sort.direction : null;
  return (
    <th
      role="columnheader"
      scope="col"
      className={className}
      data-sortable="true"
      aria-sort={present ? SPOKEN[present] : 'none'}
    >
      <button
        type="button"
        className="tn-sort"
        onClick={() => onSort({ key: sortKey, direction: present === 'up' ? 'down' : 'up' })}
      >
        {label}
        <span className="tn-sort-sign" data-direction={present ?? undefined}>
          <Icon name={present ?? 'sort'} />
        </span>
      </button>
    </th>
  );
}
