import { DataTable, Section, StatusMark } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import type { VacancyBoardQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';

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

/** 空席の表: the seats of a branch, who sits there and which organisation chooses; of all branches the empty seats alone. */
export function VacancyBoard({
  branchId,
  asOf,
}: {
  readonly branchId: string | null;
  readonly asOf: PlainDate | null;
}): ReactElement {
  const query = useOperation(VACANCIES, { branchId, asOf });
  return (
    <Section title={m.vacancies()}>
      <QueryState query={query}>
        {({ seatVacancies }) => {
          const seats = branchId === null ? seatVacancies.filter(({ vacant }) => vacant > 0) : seatVacancies;
          if (seatVacancies.length > 0 && seats.length === 0)
            return <StatusMark shape="full">{m.no_vacancies()}</StatusMark>;
          return seats.length === 0 ? (
            <p className="tn-quiet">{m.no_seats()}</p>
          ) : (
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
                { label: m.seat_holders(), cell: (seat) => <SeatHolders seat={seat} /> },
                {
                  label: m.seat_filled(),
                  isNumber: true,
                  cell: ({ filled, seats: all }) => (
                    <span className="tn-nowrap">{m.filled_of({ filled, seats: all })}</span>
                  ),
                },
                {
                  label: m.vacancy(),
                  cell: (seat) => (
                    <span className="tn-nowrap">
                      <Vacancy seat={seat} />
                    </span>
                  ),
                },
              ]}
            />
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
    <span className="tn-chips">
      {terms.map(({ id, person }) => (
        <Link key={id} to="/people/$id" params={{ id: person.id }}>
          {person.name}
        </Link>
      ))}
    </span>
  );
}

/** The state of a seat in shape and word: ▲ 空席 2, ● うまっている. */
function Vacancy({ seat: { vacant } }: { readonly seat: Seat }): ReactElement {
  if (vacant > 0) return <StatusMark shape="attention">{m.vacant_seats({ count: vacant })}</StatusMark>;
  if (vacant < 0) return <StatusMark shape="half">{m.seats_exceeded({ count: -vacant })}</StatusMark>;
  return <StatusMark shape="full">{m.seats_full()}</StatusMark>;
}
