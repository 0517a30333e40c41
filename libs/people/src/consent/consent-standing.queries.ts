import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import {
  CONSENT_PURPOSES,
  type ConsentPurpose,
  type ConsentRecipient,
  type ConsentState,
  RECIPIENTS_OF_PURPOSE,
} from './consent.vocabulary.js';

/** Whether one recipient may know about a person for one purpose, on a day. */
export interface ConsentStandingView {
  readonly personId: string;
  readonly purpose: ConsentPurpose;
  readonly recipient: ConsentRecipient;
  readonly state: ConsentState;
  /** The answer that decides; null when nobody has asked. */
  readonly consentId: string | null;
  /** Since when it stands so; null when nobody has asked. */
  readonly since: PlainDate | null;
}

/**
 * The last word of each person to each recipient: what was said latest decides, so that an old paper found later does not undo a
 * withdrawal. Answers that were corrected say nothing; on one day the one written down last counts.
 */
const LAST_WORD = `
  select distinct on (c.person_id, c.purpose, r.recipient) c.person_id as "personId", c.purpose, r.recipient, c.id as "consentId",
    case when c.decision = 'REFUSED' then 'REFUSED' when c.withdrawn_on <= $2::date then 'WITHDRAWN'
      when c.valid_to <= $2::date then 'EXPIRED' else 'GIVEN' end as state,
    case when c.withdrawn_on <= $2::date then c.withdrawn_on when c.valid_to <= $2::date then c.valid_to else c.valid_from end as since
  from consent c cross join lateral unnest(c.recipients) as r (recipient)
  where c.council_id = (select claimed_council()) and c.person_id = any($1::uuid[]) and c.valid_from <= $2::date
    and not exists (select 1 from consent k where k.council_id = c.council_id and k.corrects_id = c.id)
  order by c.person_id, c.purpose, r.recipient,
    case when c.withdrawn_on <= $2::date then c.withdrawn_on else c.valid_from end desc, c.recorded_at desc, c.id desc`;

/**
 * How every purpose stands with every recipient on a business day, in the order of the vocabulary; a recipient whom nobody has asked
 * about is there as `NOT_ASKED`. The caller has seen the people.
 */
export async function consentStandingsOf(
  reader: Reader,
  personIds: readonly string[],
  day: PlainDate,
): Promise<ConsentStandingView[]> {
  const rows = await reader.rows<ConsentStandingView>(LAST_WORD, [personIds, day]);
  const key = (personId: string, purpose: string, recipient: string): string => `${personId} ${purpose} ${recipient}`;
  const said = new Map(rows.map((row) => [key(row.personId, row.purpose, row.recipient), row]));
  return personIds.flatMap((personId) =>
    CONSENT_PURPOSES.flatMap((purpose) =>
      RECIPIENTS_OF_PURPOSE[purpose].map(
        (recipient): ConsentStandingView =>
          said.get(key(personId, purpose, recipient)) ?? {
            personId,
            purpose,
            recipient,
            state: 'NOT_ASKED',
            consentId: null,
            since: null,
          },
      ),
    ),
  );
}

/**
 * 同意の確認: the people of whom every one of the recipients may know for the purpose on a business day. Whatever shares, exports or prints
 * data about persons asks this, in the request in which it does so: a withdrawal counts from its own moment on. Without a recipient, and
 * for whoever is out of sight, nothing holds.
 * @returns the ids for whom it holds, of those asked about
 */
export async function consentHolds(
  reader: Reader,
  personIds: readonly string[],
  purpose: ConsentPurpose,
  recipients: readonly ConsentRecipient[],
  day: PlainDate,
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ personId: string }>(
    `select w."personId" from (${LAST_WORD}) w
     where w.purpose = $3 and w.state = 'GIVEN' and w.recipient = any($4::text[])
     group by w."personId" having count(*) = $5::int`,
    [personIds, day, purpose, recipients, new Set(recipients).size],
  );
  return new Set(rows.map(({ personId }) => personId));
}
