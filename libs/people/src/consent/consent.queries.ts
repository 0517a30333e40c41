import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { type Conditions, addSight } from '../person/sight-sql.js';
import type { Looking } from '../person/person.queries.js';
import type { Consent } from './consent.entity.js';

/** One answer as it was written down, and what became of it. */
export interface ConsentView extends Pick<
  Consent,
  | 'id'
  | 'version'
  | 'personId'
  | 'decision'
  | 'purpose'
  | 'recipients'
  | 'textId'
  | 'textHash'
  | 'givenBy'
  | 'witnessSealed'
  | 'channel'
  | 'withdrawnOn'
  | 'withdrawnBy'
  | 'withdrawnChannel'
> {
  readonly from: PlainDate;
  /** First day on which it holds no more. */
  readonly to: PlainDate | null;
  /** Whether another answer stands in its place (訂正). */
  readonly isCorrected: boolean;
}

const COLUMNS = `c.id, c.version, c.person_id as "personId", c.decision, c.purpose, c.recipients, c.text_id as "textId", c.text_hash as "textHash",
  c.given_by as "givenBy", c.witness_sealed as "witnessSealed", c.channel, c.valid_from as "from", c.valid_to as "to",
  c.withdrawn_on as "withdrawnOn", c.withdrawn_by as "withdrawnBy", c.withdrawn_channel as "withdrawnChannel",
  exists (select 1 from consent k where k.council_id = c.council_id and k.corrects_id = c.id) as "isCorrected"`;

/** Every answer of people, the newest first, with those that were withdrawn or corrected. The caller has seen the people. */
export async function consentsOfPeople(reader: Reader, personIds: readonly string[]): Promise<ConsentView[]> {
  return reader.rows<ConsentView>(
    `select ${COLUMNS} from consent c where c.council_id = (select claimed_council()) and c.person_id = any($1::uuid[])
     order by c.valid_from desc, c.recorded_at desc, c.id desc`,
    [personIds],
  );
}

/** Answers of people in sight by id, in any order. */
export async function consentsByIds(
  { reader, sight, today }: Omit<Looking, 'sealer'>,
  ids: readonly string[],
): Promise<ConsentView[]> {
  const conditions: Conditions = { where: ['c.id = any($1::uuid[])'], values: [ids] };
  addSight(conditions, sight, today);
  return reader.rows<ConsentView>(
    `select ${COLUMNS} from consent c join person p on p.council_id = c.council_id and p.id = c.person_id
     where c.council_id = (select claimed_council()) and ${conditions.where.join(' and ')}`,
    conditions.values,
  );
}
