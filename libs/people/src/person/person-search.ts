import type { Reader } from '@tsunagari/database';
import { type Sealer, parsePhones } from '@tsunagari/kernel';
import { phoneHashes } from '../contact/phone-hash.js';
import { endOfPrefix, wantedTerms } from './search-terms.js';
import type { Conditions } from './sight-sql.js';

/** What is typed with so many digits is a telephone number. */
const LEAST_DIGITS = 6;

/** What was typed into a search for people. A local number needs the area code of the council before it can be looked for. */
export type WrittenSearch =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'phones'; readonly phones: readonly string[] }
  | { readonly kind: 'local phone' }
  /** For each word the terms of which one must begin the name, the reading or a part of them; no word at all finds nobody. */
  | { readonly kind: 'words'; readonly words: readonly (readonly string[])[] };

/** Area codes of every length: a number that reads alike with all of them brings its own. */
const AREAS = ['03', '06', '045', '0480', '04992'];

/** Reads it; with the area code of the council a local number is read too. */
export function readSearch(typed: string, defaultAreaCode: string | null = null): WrittenSearch {
  if (typed.trim() === '') return { kind: 'nothing' };
  if (typed.normalize('NFKC').replace(/\D/g, '').length >= LEAST_DIGITS) {
    const [phones = null, ...others] = (defaultAreaCode === null ? AREAS : [defaultAreaCode]).map((area) =>
      phonesIn(typed, area),
    );
    if (others.some((other) => other?.join() !== phones?.join())) return { kind: 'local phone' };
    if (phones !== null) return { kind: 'phones', phones };
  }
  return { kind: 'words', words: wantedTerms(typed) };
}

function phonesIn(typed: string, defaultAreaCode: string): readonly string[] | null {
  const reading = parsePhones(typed, { defaultAreaCode });
  return reading.ok && reading.phones.length > 0 ? reading.phones.map(({ normalised }) => normalised) : null;
}

/**
 * Adds the condition that person `p` is the one who was typed: a telephone number in any writing, else every word begins the name or
 * the reading or a part of them. Ranges of terms are leakproof, so that the index is used under row-level security. What is found is handed
 * on as an array, so that one plan serves the handful and the thousands: `tools/bench/people-search.mjs` measures it.
 */
export async function addSearch(
  { where, values }: Conditions,
  typed: string,
  reader: Reader,
  sealer: Sealer,
): Promise<void> {
  const search = await readWithCouncil(typed, reader, sealer);
  if (search.kind === 'nothing') return;
  if (search.kind === 'hashes') {
    where.push(
      `p.id = any(array(select c.person_id from person_contact c where c.council_id = (select claimed_council()) and c.search_hash = any($${values.push(search.hashes)}::text[])))`,
    );
    return;
  }
  const { words } = search;
  if (words.length === 0) where.push('false');
  const found = words.map((terms) => {
    const ranges = terms.map(
      (term) => `(t.term >= $${values.push(term)} and t.term < $${values.push(endOfPrefix(term))})`,
    );
    return `select t.person_id from person_search_term t where t.council_id = (select claimed_council()) and (${ranges.join(' or ')})`;
  });
  if (found.length > 0) where.push(`p.id = any(array(${found.join(' intersect ')}))`);
}

type Search =
  | Exclude<WrittenSearch, { readonly kind: 'phones' | 'local phone' }>
  | { readonly kind: 'hashes'; readonly hashes: readonly string[] };

async function readWithCouncil(typed: string, reader: Reader, sealer: Sealer): Promise<Search> {
  const search = readSearch(typed);
  if (search.kind === 'nothing' || search.kind === 'words') return search;
  const [council] = await reader.rows<{ id: string; areaCode: string }>(
    `select id, default_area_code as "areaCode" from council c where c.council_id = (select claimed_council())`,
  );
  const words = { kind: 'words', words: wantedTerms(typed) } as const;
  if (!council) return words;
  const known = readSearch(typed, council.areaCode);
  if (known.kind !== 'phones') return words;
  return { kind: 'hashes', hashes: known.phones.flatMap((phone) => phoneHashes(sealer, council.id, phone)) };
}

/** By what the telephone numbers of a typed text are found; null when it is no number. */
export async function hashesOfTyped(typed: string, reader: Reader, sealer: Sealer): Promise<readonly string[] | null> {
  const search = await readWithCouncil(typed, reader, sealer);
  return search.kind === 'hashes' ? search.hashes : null;
}
