import { Badge, DataTable, FigureText, StateMessage } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';

export const ASSOCIATION_ROW = graphql(`
  fragment AssociationRow on Association {
    id
    code
    name
    kana
    isOpen
    isLarge
    kind {
      id
      label
    }
    branch {
      id
      code
      name
    }
    latestHouseholds {
      id
      quality
      amount
      text
      unit
      fiscalYear
    }
  }
`);

/** Associations with their households. */
export function AssociationTable({
  associations,
  isBranchShown,
  caption,
  asOf,
}: {
  readonly associations: readonly FragmentType<typeof ASSOCIATION_ROW>[];
  readonly isBranchShown?: boolean;
  readonly caption?: string;
  /** The day of the list; the cards open as they were then. */
  readonly asOf?: PlainDate | null;
}): ReactElement {
  const rows = unmask(ASSOCIATION_ROW, associations);
  type Row = (typeof rows)[number];
  if (rows.length === 0) return <StateMessage icon="association" title={m.no_associations()} />;
  return (
    <DataTable
      caption={caption ?? m.associations_order()}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: m.name(),
          isRowHeader: true,
          cell: (row: Row) => (
            <span className="tn-name-cell">
              <Link to="/associations/$code" params={{ code: row.code }} search={asOf ? { asOf } : {}}>
                {row.name}
              </Link>
              <span className="tn-quiet tn-small">
                {row.kana ?? <Badge tone="warm">{m.no_kana()}</Badge>}{' '}
                {row.isOpen ? null : <Badge tone="warm">{m.ended()}</Badge>}
              </span>
            </span>
          ),
        },
        { label: m.code(), cell: (row: Row) => row.code },
        { label: m.kind(), cell: (row: Row) => row.kind.label },
        ...(isBranchShown
          ? [
              {
                label: m.branch(),
                cell: (row: Row) =>
                  row.branch ? (
                    <Link to="/branches/$code" params={{ code: row.branch.code }} search={asOf ? { asOf } : {}}>
                      {row.branch.name}
                    </Link>
                  ) : (
                    <span className="tn-missing">{m.no_branch()}</span>
                  ),
              },
            ]
          : []),
        {
          label: m.households(),
          isNumber: true,
          cell: ({ latestHouseholds: figure, isLarge }: Row) => (
            <>
              {figure && (figure.quality === 'EXACT' || figure.quality === 'ABOUT') && figure.amount != null ? (
                <FigureText
                  unit={figure.unit}
                  notGiven={m.not_given()}
                  figure={{ quality: figure.quality, amount: figure.amount }}
                />
              ) : (
                <span className="tn-missing">{figure?.text ?? m.not_given()}</span>
              )}{' '}
              {isLarge ? <Badge>{m.large()}</Badge> : null}
            </>
          ),
        },
      ]}
    />
  );
}
