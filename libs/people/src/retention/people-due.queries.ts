import { type PlainDate, addDays } from '@tsunagari/kernel';
import type { Looking } from '../person/person.queries.js';

/** Someone who has left, and the first day on which the record need not be kept any more. */
export interface PersonDue {
  readonly personId: string;
  readonly dueOn: PlainDate;
}

/** So many days ahead the list tells who comes next. */
const DAYS_AHEAD = 90;
const MOST = 200;

/** Those whose time is over, or will be within 90 days, the longest overdue first, 200 at most. Nobody is erased by it. */
export function peopleDue({ reader, today }: Pick<Looking, 'reader' | 'today'>, years: number): Promise<PersonDue[]> {
  return reader.rows<PersonDue>(
    `select p.id as "personId", (p.left_on + make_interval(years => $1::int))::date as "dueOn" from person p
     where p.council_id = (select claimed_council()) and p.left_on is not null
       and p.left_on <= ($2::date - make_interval(years => $1::int))::date
     order by p.left_on, p.id limit ${MOST}`,
    [years, addDays(today, DAYS_AHEAD)],
  );
}
