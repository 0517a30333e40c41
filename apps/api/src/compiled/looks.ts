import { LOOKED, type Purpose } from '@tsunagari/audit';
import { type Facts, type NoteKeeping, type Noted, type Row, type Sql, literal, sql } from '@tsunagari/compiled-reads';
import { type Clock, newId } from '@tsunagari/kernel';
import { isLogged } from './classified-fields.js';

/** What stands in the row of the trail beside what was shown. */
interface LookingFor {
  readonly purpose: Purpose | null;
  readonly clock: Clock;
  readonly correlationId: string;
  readonly operation: string | null;
}

/** Facts of a request for the row of the trail that says who looked at whom. */
export function lookFacts({ purpose, clock, correlationId, operation }: LookingFor): Facts {
  // Without a purpose nothing about persons is read, so there is nothing to write.
  return purpose === null ? { purpose } : { purpose, lookId: newId(clock), correlationId, operation };
}

/** Notes whose classified fields are shown; `person` leads from a row to the person, null for one who is in no register yet. */
export function aboutPerson(person: (row: Row) => Sql): Noted {
  return { field: isLogged, key: person };
}

/**
 * Writes, in the statement that reads, the row of the trail and the list by which each person's looks are found: the same rows as
 * `recordLook` writes for the resolvers. Without a purpose nothing about persons is compiled: the resolvers refuse it field by field.
 */
export const LOOK_KEEPING: NoteKeeping = {
  possible: ({ purpose }) => typeof purpose === 'string',
  parts: (asker) => {
    const [look, council, account] = [
      asker.fact('lookId', 'uuid'),
      asker.fact('councilId', 'uuid'),
      asker.fact('accountId', 'uuid'),
    ];
    const seen = sql`select distinct n.key::uuid as "id" from noted as n where n.key is not null`;
    const details = sql`jsonb_strip_nulls(jsonb_build_object('purpose', ${asker.fact('purpose', 'text')},
      'operation', ${asker.fact('operation', 'text')},
      'fields', (select jsonb_agg(f.name order by f.name) from (
        select distinct e.name collate "C" as "name" from noted as n cross join lateral jsonb_array_elements_text(n.fields) as e (name)) as f),
      'personIds', (select coalesce(jsonb_agg(s.id order by s.id), '[]') from seen as s)))`;
    return [
      { name: 'seen', text: seen },
      {
        name: 'look',
        text: sql`insert into public.audit_event (council_id, id, account_id, action, subject_type, subject_id, correlation_id, details)
          select ${council}, ${look}, ${account}, ${literal(LOOKED)}, 'Look', ${look}, ${asker.fact('correlationId', 'text')}, ${details}
          where exists (select 1 from noted) returning council_id, id`,
      },
      {
        name: 'look_at',
        text: sql`insert into public.look_subject (council_id, id, person_id, event_id)
          select l.council_id, gen_random_uuid(), s.id, l.id from look as l cross join seen as s`,
      },
    ];
  },
};
