/** @jest-environment jsdom */
import { fireEvent, render, screen, within } from '@testing-library/react';
import { type Column, DataTable, type Sort } from './data-table.js';

interface Row {
  readonly code: string;
  readonly name: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { label: '名前', isRowHeader: true, sortKey: 'kana', cell: (row) => row.name },
  { label: '記号', sortKey: 'code', cell: (row) => row.code },
  { label: '電話', cell: () => '未記入' },
];
const ROWS: readonly Row[] = [
  { code: 'B02', name: '見本西' },
  { code: 'B01', name: '見本東' },
];

function table(sort: Sort | null = null, onSort?: (sort: Sort) => void) {
  return (
    <DataTable
      caption="支部 2件"
      columns={COLUMNS}
      rows={ROWS}
      rowKey={(row) => row.code}
      sort={sort}
      {...(onSort ? { onSort } : {})}
    />
  );
}

const head = (name: string): HTMLElement => screen.getByRole('columnheader', { name });
const button = (name: string): HTMLElement => within(head(name)).getByRole('button');

describe('DataTable', () => {
  it('is named by its caption, and each row by its header', () => {
    render(table());
    expect(within(screen.getByRole('table', { name: '支部 2件' })).getAllByRole('row')).toHaveLength(3);
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['見本西', '見本東']);
  });

  it('shows the rows in the order given, whatever the sort says', () => {
    render(table({ key: 'code', direction: 'up' }, () => undefined));
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['見本西', '見本東']);
  });

  it('keeps the label of the column at every cell, for the cards of a phone', () => {
    render(table());
    expect(screen.getAllByRole('cell').map((cell) => cell.getAttribute('data-label'))).toEqual([
      '記号',
      '電話',
      '記号',
      '電話',
    ]);
  });

  it('tells the present order of each column that can be sorted', () => {
    const { rerender } = render(table({ key: 'code', direction: 'up' }, () => undefined));
    expect(['名前', '記号', '電話'].map((name) => head(name).getAttribute('aria-sort'))).toEqual([
      'none',
      'ascending',
      null,
    ]);
    rerender(table({ key: 'code', direction: 'down' }, () => undefined));
    expect(head('記号').getAttribute('aria-sort')).toBe('descending');
  });

  it('asks for the other direction at the present column, and begins upwards at another', () => {
    const onSort = jest.fn();
    render(table({ key: 'code', direction: 'up' }, onSort));
    fireEvent.click(button('記号'));
    fireEvent.click(button('名前'));
    expect(onSort.mock.calls).toEqual([[{ key: 'code', direction: 'down' }], [{ key: 'kana', direction: 'up' }]]);
  });

  it('has no buttons where nobody sorts', () => {
    render(table());
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
