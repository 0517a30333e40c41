import { formatEraDate, type PlainDate, systemClock } from '@tsunagari/kernel';
import { Checkbox, DataTable, Furigana, StatusMark } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { CommissionRowFragment } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { dateText } from '../../language/dates.js';
import { currentLanguage } from '../../language/language.js';
import { m } from '../../paraglide/messages.js';
import '../roles/role-table.css';
import { lastDay } from '../roles/term-text.js';
import { CommissionActions } from './commission-actions.js';
import { commissionStateName, commissionStateShape, daysLeftText } from './commission-words.js';

export const COMMISSION_ROW = graphql(`
  fragment CommissionRow on Commission {
    id
    version
    label
    state
    from
    to
    endedOn
    endReason
    documentNo
    branch {
      id
      name
    }
    association {
      id
      name
    }
    person {
      id
      name
      kana
    }
    abilities {
      renew
      end
    }
  }
`);

/** Which commissions are marked, and how marks change. */
export interface Marks {
  readonly ids: ReadonlySet<string>;
  readonly onMark: (id: string, isMarked: boolean) => void;
}

/** Commissions (委嘱) with their state and how long they last. */
export function CommissionTable({
  commissions,
  caption,
  isPersonShown,
  marks,
}: {
  readonly commissions: readonly FragmentType<typeof COMMISSION_ROW>[];
  readonly caption: string;
  readonly isPersonShown?: boolean;
  /** To choose some of them for printing. */
  readonly marks?: Marks;
}): ReactElement {
  const rows = unmask(COMMISSION_ROW, commissions);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        ...(isPersonShown
          ? [
              {
                label: m.person_name(),
                isRowHeader: true,
                cell: (row: CommissionRowFragment) => <PersonCell row={row} />,
              },
            ]
          : []),
        { label: m.commission_role(), isRowHeader: !isPersonShown, cell: (row) => <RoleCell row={row} /> },
        { label: m.commission_state(), cell: (row) => <StateCell row={row} /> },
        { label: m.commission_period(), cell: (row) => <PeriodCell row={row} /> },
        ...(marks
          ? [
              {
                label: m.mark_to_print(),
                cell: ({ id, person }: CommissionRowFragment) => (
                  <div className="tn-row-tools tn-no-print">
                    <Checkbox isSelected={marks.ids.has(id)} onChange={(isMarked) => marks.onMark(id, isMarked)}>
                      <span className="tn-visually-hidden">{m.mark_of({ name: person.name })}</span>
                    </Checkbox>
                  </div>
                ),
              },
            ]
          : []),
        { label: m.change_it(), cell: (row) => <CommissionActions commission={row} /> },
      ]}
    />
  );
}

interface CellProps {
  readonly row: CommissionRowFragment;
}

function PersonCell({ row: { person } }: CellProps): ReactElement {
  return (
    <Link to="/people/$id" params={{ id: person.id }}>
      <Furigana base={person.name} kana={person.kana ?? null} />
    </Link>
  );
}

function RoleCell({ row: { label, association, branch } }: CellProps): ReactElement {
  return (
    <span className="tn-name-cell">
      {label}
      <span className="tn-quiet tn-small">{association?.name ?? branch?.name}</span>
    </span>
  );
}

/** First and last day, by era as on the certificate, one below the other. */
function PeriodCell({ row: { from, to, endedOn } }: CellProps): ReactElement {
  return (
    <span className="tn-name-cell tn-nowrap">
      <span>{m.term_from({ date: dayText(from) })}</span>
      <span>{m.last_day_is({ date: dayText(lastDay(endedOn ?? to)) })}</span>
    </span>
  );
}

function dayText(date: PlainDate): string {
  return currentLanguage() === 'en' ? dateText(date) : formatEraDate(date);
}

function StateCell({ row: { state, to, endReason } }: CellProps): ReactElement {
  const left = state === 'CURRENT' || state === 'EXPIRING' ? daysLeftText(to, systemClock.today()) : null;
  return (
    <span className="tn-name-cell tn-nowrap">
      <StatusMark shape={commissionStateShape(state)}>{commissionStateName(state)}</StatusMark>
      {left ? <span className="tn-quiet tn-small">{left}</span> : null}
      {endReason ? <span className="tn-quiet tn-small">{endReason}</span> : null}
    </span>
  );
}
