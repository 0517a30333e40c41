import type { Reader } from '@tsunagari/database';
import type { Sealer } from '@tsunagari/kernel';
import { phoneHashes } from '../contact/phone-hash.js';
import { type Birth, agree } from './birth.js';
import { personKeys } from './search-terms.js';

/** What is known of someone who may be there already. */
export interface Resembling extends Birth {
  readonly name: string;
  readonly kana: string | null;
  readonly associationId: string | null;
  /** Telephone numbers in even writing. */
  readonly phones: readonly string[];
}

interface Candidate extends Birth {
  /** Which of the known it resembles, from 0. */
  readonly of: number;
  readonly id: string;
  readonly associationId: string | null;
  readonly sharesPhone: boolean;
}

/**
 * Ids of people who may be the same: the same name or reading, and nothing against it – births that agree, or a telephone number or an
 * association in common, or nothing else known. Proposed only; a machine never merges people.
 */
export async function possibleDuplicates(
  reader: Reader,
  sealer: Sealer,
  councilId: string,
  known: Resembling,
): Promise<string[]> {
  const [ids = []] = await possibleDuplicatesOf(reader, sealer, councilId, [{ ...known, id: null }]);
  return ids;
}

/** The same for many at once, in one statement; `id` is that of a person who is there and not a duplicate of oneself. */
export async function possibleDuplicatesOf(
  reader: Reader,
  sealer: Sealer,
  councilId: string,
  known: readonly (Resembling & { readonly id: string | null })[],
): Promise<string[][]> {
  const keys = known.map(({ id, name, kana, phones }, of) => {
    const { nameKey, kanaKey } = personKeys(name, kana);
    const hashes = phones.flatMap((phone) => phoneHashes(sealer, councilId, phone));
    return { of, id, name_key: nameKey, kana_key: kana === null ? null : kanaKey, hashes };
  });
  const candidates = await reader.rows<Candidate>(
    `select k."of", c.*
     from jsonb_to_recordset($1::jsonb) as k ("of" integer, id uuid, name_key text, kana_key text, hashes text[]),
       lateral (
         select p.id, p.association_id as "associationId", p.birth_precision as "birthPrecision", p.birth_year as "birthYear",
           p.birth_month as "birthMonth", p.birth_day as "birthDay", p.age_decade as "ageDecade", p.age_decade_on as "ageDecadeOn",
           p.birth_raw as "birthRaw",
           exists (select 1 from person_contact h where h.council_id = p.council_id and h.person_id = p.id
             and h.search_hash = any(k.hashes)) as "sharesPhone"
         from person p
         where p.council_id = (select claimed_council()) and (p.name_key = k.name_key or p.kana_key = k.kana_key) and p.id is distinct from k.id
         order by p.kana_key, p.id limit 50) c`,
    [JSON.stringify(keys)],
  );
  return known.map((one, of) =>
    candidates.filter((candidate) => candidate.of === of && mayBe(one, candidate)).map(({ id }) => id),
  );
}

function mayBe(known: Resembling, candidate: Candidate): boolean {
  if (candidate.sharesPhone) return true;
  if (known.birthYear !== null && candidate.birthYear !== null) return agree(known, candidate);
  return (
    known.associationId === null || candidate.associationId === null || known.associationId === candidate.associationId
  );
}
