import type { Reader } from '@tsunagari/database';
import { type Sealer, parsePhones } from '@tsunagari/kernel';
import { phoneHashes } from '../contact/phone-hash.js';
import { endOfPrefix, wantedTerms } from './search-terms.js';
import type { Conditions } from './sight-sql.js';

/** What is typed with so many digits is a telephone number. */
const LEAST_DIGITS = 6;

/**
 * Adds the condition that person `p` is the one who was typed: a telephone number in any writing, else every word begins the name or
 * the reading or a part of them. Ranges of terms are leakproof, so that the index is used under row-level security. The planner chooses
 * how to join: `tools/bench/people-search.mjs` measures it.
 */
export async function addSearch(
  { where, values }: Conditions,
  typed: string,
  reader: Reader,
  sealer: Sealer,
): Promise<void> {
  if (typed.trim() === '') return;
  const hashes = await hashesOfTyped(typed, reader, sealer);
  if (hashes !== null) {
    where.push(
      `p.id = any(array(select c.person_id from person_contact c where c.council_id = (select claimed_council()) and c.search_hash = any($${values.push(hashes)}::text[])))`,
    );
    return;
  }
  const words = wantedTerms(typed);
  if (words.length === 0) where.push('false');
  for (const terms of words) {
    const ranges = terms.map(
      (term) => `(t.term >= $${values.push(term)} and t.term < $${values.push(endOfPrefix(term))})`,
    );
    where.push(
      `p.id in (select t.person_id from person_search_term t where t.council_id = (select claimed_council()) and ${ranges.join(' or ')})`,
    );
  }
}

async function hashesOfTyped(typed: string, reader: Reader, sealer: Sealer): Promise<string[] | null> {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  if (digits.length < LEAST_DIGITS) return null;
  const [council] = await reader.rows<{ id: string; areaCode: string }>(
    `select id, default_area_code as "areaCode" from council c where c.council_id = (select claimed_council())`,
  );
  if (!council) return null;
  const reading = parsePhones(typed, { defaultAreaCode: council.areaCode });
  if (!reading.ok || reading.phones.length === 0) return null;
  return reading.phones.flatMap(({ normalised }) => phoneHashes(sealer, council.id, normalised));
}
