import {
  type Asker,
  type ObjectMapping,
  type Row,
  ascending,
  column,
  descending,
  expression,
  joinSql,
  late,
  literal,
  many,
  one,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { CONSENT_PURPOSES, RECIPIENTS_OF_PURPOSE, readWitness } from '@tsunagari/people';
import { today } from '../as-of.js';
import { aboutPerson } from '../looks.js';
import { given, globalId, inSameRow, sameCouncil, version } from '../row-parts.js';
import { sealerIn, textOf } from './opened.js';
import { keepsHolder } from './role-term.mapping.js';

const isCorrected = (row: Row) =>
  sql`exists (select 1 from public.consent as k where k.council_id = ${row.column('council_id')} and k.corrects_id = ${row.column('id')})`;

export const consentsOfPerson = many({
  join: (parent, row) => sql`${row.column('person_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
  orderBy: (row) => [
    descending(row.column('valid_from'), 'date'),
    descending(row.column('recorded_at'), 'timestamptz'),
    descending(row.column('id'), 'uuid'),
  ],
  usually: 3,
});

/** 同意の記録 */
export const consent: ObjectMapping = {
  kind: 'object',
  table: table('public.consent'),
  noted: aboutPerson((row) => row.column('person_id')),
  fields: {
    id: globalId('Consent'),
    version,
    decision: given('decision', 'text'),
    purpose: given('purpose', 'text'),
    recipients: given('recipients', 'text[]'),
    textHash: column('text_hash', 'text'),
    givenBy: given('given_by', 'text'),
    channel: given('channel', 'text'),
    from: given('valid_from', 'date'),
    to: column('valid_to', 'date'),
    withdrawnOn: column('withdrawn_on', 'date'),
    withdrawnBy: column('withdrawn_by', 'text'),
    withdrawnChannel: column('withdrawn_channel', 'text'),
    isCorrected: expression('boolean', isCorrected, { notNull: true }),
    witness: late({
      present: (row) => sql`${row.column('witness_sealed')} is not null`,
      needs: {
        councilId: column('council_id', 'uuid'),
        id: column('id', 'uuid'),
        sealed: column('witness_sealed', 'text'),
      },
      make: (needed, _, facts) =>
        readWitness(sealerIn(facts), textOf(needed, 'councilId'), textOf(needed, 'id'), textOf(needed, 'sealed')),
    }),
    text: one({
      join: (parent, row) => sql`${row.column('id')} = ${parent.column('text_id')} and ${sameCouncil(row, parent)}`,
    }),
    abilities: inSameRow,
  },
};

const isOpen = (row: Row, asker: Asker) =>
  sql`${keepsHolder(row, asker)} and not ${isCorrected(row)} and ${row.column('withdrawn_on')} is null`;

export const consentAbilities: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    withdraw: expression(
      'boolean',
      (row, _, asker) => sql`${isOpen(row, asker)} and ${row.column('decision')} = 'GIVEN'`,
    ),
    correct: expression('boolean', (row, _, asker) => isOpen(row, asker)),
  },
};

/** Every purpose with every recipient who may know by it, in the order of the vocabulary. */
const ASKED = joinSql(
  CONSENT_PURPOSES.flatMap((purpose) =>
    RECIPIENTS_OF_PURPOSE[purpose].map((recipient) => [purpose, recipient] as const),
  ).map(([purpose, recipient]) => sql`(${literal(purpose)}, ${literal(recipient)})`),
  ', ',
);

/** How every purpose stands today: the last word of the person to each recipient, as `consentStandingsOf` of the domain finds it. */
export const consentStandingsOfPerson = many({
  from: (parent, _, asker) => {
    const on = today(asker);
    const word = sql`select case when c.decision = 'REFUSED' then 'REFUSED' when c.withdrawn_on <= ${on} then 'WITHDRAWN'
        when c.valid_to <= ${on} then 'EXPIRED' else 'GIVEN' end as state,
        case when c.withdrawn_on <= ${on} then c.withdrawn_on when c.valid_to <= ${on} then c.valid_to else c.valid_from end as since
      from public.consent as c
      where c.council_id = ${parent.column('council_id')} and c.person_id = ${parent.column('id')} and c.purpose = a.purpose
        and a.recipient = any(c.recipients) and c.valid_from <= ${on}
        and not exists (select 1 from public.consent as k where k.council_id = c.council_id and k.corrects_id = c.id)
      order by case when c.withdrawn_on <= ${on} then c.withdrawn_on else c.valid_from end desc, c.recorded_at desc, c.id desc limit 1`;
    return sql`(select a.purpose, a.recipient, a.place, coalesce(w.state, 'NOT_ASKED') as "state", w.since
      from (select v.*, row_number() over () as place from (values ${ASKED}) as v (purpose, recipient)) as a
      left join lateral (${word}) as w on true)`;
  },
  join: () => sql`true`,
  orderBy: (row) => [ascending(row.column('place'), 'bigint')],
});

export const consentStanding: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    purpose: given('purpose', 'text'),
    recipient: given('recipient', 'text'),
    state: given('state', 'text'),
    since: column('since', 'date'),
  },
};

/** Every version of the words, for those who keep people. */
export const consentTexts = many({
  join: (_, row, args, asker) => {
    const keeps = asker.fact('keepsPeople', 'boolean');
    return args.given('purpose')
      ? sql`${keeps} and ${row.column('purpose')} = ${args.value('purpose', 'text')}`
      : keeps;
  },
  orderBy: (row) => [
    descending(row.column('in_force_from'), 'date'),
    descending(row.column('recorded_at'), 'timestamptz'),
    descending(row.column('id'), 'uuid'),
  ],
});

/** 同意書の文 */
export const consentText: ObjectMapping = {
  kind: 'object',
  table: table('public.consent_text'),
  fields: {
    id: globalId('ConsentText'),
    purpose: given('purpose', 'text'),
    label: given('label', 'text'),
    text: given('text', 'text'),
    textHash: given('text_hash', 'text'),
    inForceFrom: given('in_force_from', 'date'),
    isPresent: expression(
      'boolean',
      (row, _, asker) => sql`(${row.column('id')} = (select n.id from public.consent_text as n
        where n.council_id = ${row.column('council_id')} and n.purpose = ${row.column('purpose')} and n.in_force_from <= ${today(asker)}
        order by n.in_force_from desc, n.recorded_at desc, n.id desc limit 1)) is true`,
      { notNull: true },
    ),
  },
};
