import type { Reader } from '@tsunagari/database';
import type { Sealer } from '@tsunagari/kernel';
import { phoneHash } from '../contact/phone-hash.js';
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
  except: string | null = null,
): Promise<string[]> {
  const { nameKey, kanaKey } = personKeys(known.name, known.kana);
  const hashes = known.phones.map((phone) => phoneHash(sealer, councilId, phone));
  const candidates = await reader.rows<Candidate>(
    `select p.id, p.association_id as "associationId", p.birth_precision as "birthPrecision", p.birth_year as "birthYear",
       p.birth_month as "birthMonth", p.birth_day as "birthDay", p.age_decade as "ageDecade", p.age_decade_on as "ageDecadeOn",
       p.birth_raw as "birthRaw",
       exists (select 1 from person_contact c where c.council_id = p.council_id and c.person_id = p.id and c.search_hash = any($3::text[])) as "sharesPhone"
     from person p
     where (p.name_key = $1 or (p.kana_key = $2 and $4::boolean)) and p.id is distinct from $5::uuid
     order by p.kana_key, p.id limit 50`,
    [nameKey, kanaKey, hashes, known.kana !== null, except],
  );
  return candidates.filter((candidate) => mayBe(known, candidate)).map(({ id }) => id);
}

function mayBe(known: Resembling, candidate: Candidate): boolean {
  if (candidate.sharesPhone) return true;
  if (known.birthYear !== null && candidate.birthYear !== null) return agree(known, candidate);
  return (
    known.associationId === null || candidate.associationId === null || known.associationId === candidate.associationId
  );
}
