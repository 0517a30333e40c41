import { type Figure, NOT_GIVEN } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import { type Column, DataTable, type Sort } from '../display/data-table.js';
import { FigureText } from '../display/figure-text.js';
import { LoadMore, Pagination } from '../display/pagination.js';
import { StatusMark } from '../display/status-mark.js';
import { Section } from '../layout/page.js';

interface SampleRow {
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly households: Figure;
  readonly isActive: boolean;
}

const ROWS: readonly SampleRow[] = [
  { code: 'A01', name: '見本一丁目自治会', kana: 'みほんいっちょうめ', households: about(1200), isActive: true },
  { code: 'A02', name: '見本団地自治会', kana: 'みほんだんち', households: exact(486), isActive: true },
  { code: 'A03', name: 'さくら見本町内会', kana: 'さくらみほん', households: NOT_GIVEN, isActive: false },
];

const COLUMNS: readonly Column<SampleRow>[] = [
  {
    label: '名前',
    sortKey: 'kana',
    isRowHeader: true,
    cell: (row) => (
      <span className="tn-name-cell">
        <a href="#main">{row.name}</a>
        <span className="tn-quiet tn-small">{row.kana}</span>
      </span>
    ),
  },
  { label: '記号', sortKey: 'code', cell: (row) => row.code },
  {
    label: '見守り',
    cell: (row) =>
      row.isActive ? <StatusMark shape="full">活動中</StatusMark> : <StatusMark shape="none">空白</StatusMark>,
  },
  {
    label: '世帯数',
    isNumber: true,
    cell: (row) => <FigureText figure={row.households} unit="世帯" notGiven="未記入" />,
  },
];

/** A table that can be sorted, and how lists go on. */
export function TableSamples(): ReactElement {
  const [sort, setSort] = useState<Sort>({ key: 'code', direction: 'up' });
  const [isLoading, setLoading] = useState(false);
  return (
    <Section title="表">
      <DataTable
        caption="自治会・町内会 3件"
        columns={COLUMNS}
        rows={inOrder(sort)}
        rowKey={(row) => row.code}
        sort={sort}
        onSort={setSort}
      />
      <Pagination
        label="ページ"
        previousLabel="前の50件"
        nextLabel="次の50件"
        position="1〜50件目（115件）"
        onNext={() => setSort({ key: 'code', direction: 'down' })}
      />
      <LoadMore
        label="つづきを見る"
        pendingLabel="読みこんでいます…"
        position="115件のうち50件を表示しています"
        isPending={isLoading}
        onPress={() => setLoading(true)}
      />
    </Section>
  );
}

function inOrder({ key, direction }: Sort): readonly SampleRow[] {
  const text = (row: SampleRow): string => (key === 'kana' ? row.kana : row.code);
  const sign = direction === 'up' ? 1 : -1;
  return [...ROWS].sort((a, b) => sign * text(a).localeCompare(text(b), 'ja'));
}

function about(amount: number): Figure {
  return { quality: 'ABOUT', amount };
}

function exact(amount: number): Figure {
  return { quality: 'EXACT', amount };
}
