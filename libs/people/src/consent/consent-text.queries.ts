import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import type { ConsentText } from './consent-text.entity.js';
import type { ConsentPurpose } from './consent.vocabulary.js';

/** One version of the words, as of a day. */
export interface ConsentTextView extends Pick<
  ConsentText,
  'id' | 'purpose' | 'label' | 'text' | 'textHash' | 'inForceFrom'
> {
  /** Whether it is the version that is put before people on the day. */
  readonly isPresent: boolean;
}

const NEWEST_FIRST = 'order by t.in_force_from desc, t.recorded_at desc, t.id desc';

const COLUMNS = `t.id, t.purpose, t.label, t.text, t.text_hash as "textHash", t.in_force_from as "inForceFrom",
  (t.id = (select n.id from consent_text n where n.council_id = t.council_id and n.purpose = t.purpose and n.in_force_from <= $1::date
    order by n.in_force_from desc, n.recorded_at desc, n.id desc limit 1)) is true as "isPresent"`;

/** Every version, those in force latest first, with those to come; of one purpose when it is named. */
export async function consentTexts(
  reader: Reader,
  day: PlainDate,
  purpose: ConsentPurpose | null = null,
): Promise<ConsentTextView[]> {
  return reader.rows<ConsentTextView>(
    `select ${COLUMNS} from consent_text t
     where t.council_id = (select claimed_council()) and ($2::text is null or t.purpose = $2) ${NEWEST_FIRST}`,
    [day, purpose],
  );
}

/** Versions by id, in any order. */
export async function consentTextsByIds(
  reader: Reader,
  day: PlainDate,
  ids: readonly string[],
): Promise<ConsentTextView[]> {
  return reader.rows<ConsentTextView>(
    `select ${COLUMNS} from consent_text t where t.council_id = (select claimed_council()) and t.id = any($2::uuid[])`,
    [day, ids],
  );
}
