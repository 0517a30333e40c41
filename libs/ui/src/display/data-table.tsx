import type { ReactElement, ReactNode } from 'react';
import { TableHeader } from './table-header.js';

/** One column. */
export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of the cell. */
  readonly isNumber?: boolean;
  /** The cell that names the row. */
  readonly isRowHeader?: boolean;
  /** What {@link Sort} calls this column; without it the column cannot be sorted. */
  readonly sortKey?: string;
}

/** The order of the rows; `up` = ascending (あ→ん, 1→9). */
export interface Sort {
  readonly key: string;
  readonly direction: 'up' | 'down';
}

/**
 * A real table with a head that stays in view; on a phone it becomes a list of cards in which every cell keeps its label.
 * It shows the rows in the order given: sorting is done by whoever has all rows, usually the server.
 * The roles are written out, because browsers drop those of a table that is laid out in another way.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort = null,
  onSort,
}: {
  /** What the table holds and how much of it: 支部 13件. */
  readonly caption: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
}): ReactElement {
  return (
    <table className="tn-table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <TableHeader key={column.label} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => (
              <TableCell key={column.label} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TableCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): ReactElement {
  const { label, cell, isNumber, isRowHeader } = column;
  if (isRowHeader)
    return (
      <th role="rowheader" scope="row">
        {cell(row)}
      </th>
    );
  return (
    <td role="cell" data-label={label} className={isNumber ? 'tn-number' : undefined}>
      <div>{cell(row)}</div>
    </td>
  );
}
