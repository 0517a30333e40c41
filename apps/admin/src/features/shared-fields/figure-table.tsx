import { DataTable, Disclosure, FigureText } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { FigureRowFragment } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { dateText, fiscalYearText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { byTime } from './figure-times.js';
import { SourceText } from './source-text.js';

export const FIGURE_ROW = graphql(`
  fragment FigureRow on AreaFigure {
    id
    label
    fiscalYear
    asOf
    asOfText
    quality
    amount
    text
    unit
    meaning
    origin
    source
  }
`);

/** Figures, each with its time, its meaning and its source: the latest of each kind, the older ones folded and not on paper. */
export function FigureTable({
  figures,
}: {
  readonly figures: readonly FragmentType<typeof FIGURE_ROW>[];
}): ReactElement {
  const { latest, older } = byTime(unmask(FIGURE_ROW, figures));
  if (latest.length === 0) return <p className="tn-quiet">{m.no_figures()}</p>;
  return (
    <>
      <FigureRows caption={m.figures_caption()} rows={latest} />
      {older.length > 0 ? (
        <div className="tn-no-print">
          <Disclosure title={m.figures_older({ count: older.length })}>
            <FigureRows caption={m.figures_older_caption()} rows={older} />
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

function FigureRows({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly FigureRowFragment[];
}): ReactElement {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: m.figure(),
          isRowHeader: true,
          cell: (row) => (row.meaning ? `${row.label}（${row.meaning}）` : row.label),
        },
        {
          label: m.amount(),
          isNumber: true,
          cell: ({ quality, amount, text, unit }) => (
            <FigureText unit={unit} notGiven={m.not_given()} figure={figureOf(quality, amount, text)} />
          ),
        },
        {
          label: m.time(),
          cell: (row) =>
            row.fiscalYear === null
              ? row.asOf
                ? dateText(row.asOf)
                : (row.asOfText ?? m.not_given())
              : fiscalYearText(row.fiscalYear),
        },
        { label: m.source(), cell: (row) => <SourceText origin={row.origin} source={row.source} /> },
      ]}
    />
  );
}

function figureOf(
  quality: 'EXACT' | 'ABOUT' | 'TEXT' | 'NOT_GIVEN',
  amount: number | null | undefined,
  text: string | null | undefined,
) {
  if ((quality === 'EXACT' || quality === 'ABOUT') && amount != null) return { quality, amount } as const;
  if (quality === 'TEXT') return { quality, text: text ?? '' } as const;
  return { quality: 'NOT_GIVEN' } as const;
}
