import { DataTable, LoadingState, Section, StatusMark } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import type { VacancyBoardQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FillSeat } from './fill-seat.js';
import './vacancy-board.css';

const VACANCIES = graphql(`
  query VacancyBoard($branchId: ID, $asOf: Date) {
    seatVacancies(branchId: $branchId, asOf: $asOf) {
      post
      seats
      filled
      vacant
      branch {
        id
        code
        name
      }
      electedBy {
        id
        name
      }
      terms {
        id
        person {
          id
          name
        }
      }
    }
  }
`);

type Seat = VacancyBoardQuery['seatVacancies'][number];

/** 空席の表: the seats of a branch, who sits there and which organisation chooses; of all branches the empty seats alone, a short row each. */
export function VacancyBoard({
  branchId,
  asOf,
  canFill,
}: {
  readonly branchId: string | null;
  readonly asOf: PlainDate | null;
  /** Whether the viewer may put somebody on an empty seat. */
  readonly canFill: boolean;
}): ReactElement {
  const query = useOperation(VACANCIES, { branchId, asOf });
  return (
    <Section title={m.vacancies()}>
      <QueryState query={query}>
        {({ seatVacancies }) => {
          // While another branch is read, the seats of the one before are still here.
          const seats = seatVacancies.filter(({ branch, vacant }) =>
            branchId === null ? vacant > 0 : branch.id === branchId,
          );
          if (seats.length === 0 && query.isPlaceholderData) return <LoadingState label={m.loading()} />;
          if (branchId === null && seatVacancies.length > 0 && seats.length === 0)
            return <StatusMark shape="full">{m.no_vacancies()}</StatusMark>;
          return seats.length === 0 ? (
            <p className="tn-quiet">{m.no_seats()}</p>
          ) : (
            <div className="tn-vacancies">
              <DataTable
                caption={m.vacancies_count({ count: seats.reduce((sum, { vacant }) => sum + Math.max(0, vacant), 0) })}
                rows={seats}
                rowKey={({ branch, post, electedBy }) => `${branch.id} ${post} ${electedBy?.id ?? ''}`}
                columns={[
                  { label: m.seat_post(), isRowHeader: true, cell: ({ post }) => post },
                  ...(branchId === null
                    ? [{ label: m.branch(), cell: ({ branch }: Seat) => <BranchLink branch={branch} /> }]
                    : []),
                  { label: m.elected_by_body(), cell: ({ electedBy }) => electedBy?.name ?? '―' },
                  { label: m.seat_count(), isNumber: true, cell: ({ seats: all }) => all },
                  { label: m.seat_filled(), isNumber: true, cell: ({ filled }) => filled },
                  { label: m.vacancy(), cell: (seat) => <Vacancy seat={seat} canFill={canFill} /> },
                  ...(branchId === null
                    ? []
                    : [{ label: m.seat_holders(), cell: (seat: Seat) => <SeatHolders seat={seat} /> }]),
                ]}
              />
            </div>
          );
        }}
      </QueryState>
    </Section>
  );
}

function BranchLink({ branch: { code, name } }: Pick<Seat, 'branch'>): ReactElement {
  return (
    <Link to="/branches/$code" params={{ code }} className="tn-nowrap">
      {name}
    </Link>
  );
}

function SeatHolders({ seat: { terms } }: { readonly seat: Seat }): ReactElement {
  if (terms.length === 0) return <>―</>;
  return (
    <span className="tn-seat-holders">
      {terms.map(({ id, person }) => (
        <Link key={id} to="/people/$id" params={{ id: person.id }}>
          {person.name}
        </Link>
      ))}
    </span>
  );
}

/** The state of a seat in shape and word: ▲ 空席 2, ● うまっている; an empty one can be filled right here. */
function Vacancy({ seat, canFill }: { readonly seat: Seat; readonly canFill: boolean }): ReactElement {
  const { vacant, filled, seats } = seat;
  if (filled > seats) return <StatusMark shape="half">{m.seats_exceeded({ count: filled - seats })}</StatusMark>;
  if (vacant === 0) return <StatusMark shape="full">{m.seats_full()}</StatusMark>;
  return (
    <span className="tn-vacancy">
      <StatusMark shape="attention">{m.vacant_seats({ count: vacant })}</StatusMark>
      {canFill ? <FillSeat seat={seat} /> : null}
    </span>
  );
}
