import { type Birth, agree } from '../../person/birth.js';
import { personKeys } from '../../person/search-terms.js';
import type { RowFacts } from '../reading/row-facts.js';
import type { KnownPerson } from './known-person.js';
import type { PeopleBook } from './people-book.js';

/** Whom a row means: one for sure, one of some who resemble (someone must decide), or nobody yet. */
export interface Match {
  readonly sure: KnownPerson | null;
  readonly resembling: readonly KnownPerson[];
}

const MOST_SHOWN = 10;

/**
 * Finds whom a row means. For sure is only: the same name (in any writing), and the same day of birth, telephone number or number in the
 * council's roster, nothing against it, and nobody else of whom the same is true. Everything less is shown to people: a machine never
 * merges people.
 */
export function matchRow(facts: RowFacts, book: PeopleBook): Match {
  const { nameKey } = personKeys(facts.name, facts.kana);
  const sure: KnownPerson[] = [];
  const resembling: KnownPerson[] = [];
  for (const known of book.alike(facts)) {
    const { person } = known;
    if (contradicts(facts.birth, person)) continue;
    const hasSameName = person.nameKey === nameKey;
    const sharesNumber = facts.rosterNo !== null && facts.rosterNo === person.rosterNo;
    if (hasSameName && (isSameDay(facts.birth, person) || known.sharesPhone(facts.contacts) || sharesNumber))
      sure.push(known);
    else if (resembles(facts, known, hasSameName)) resembling.push(known);
  }
  const [only = null, ...others] = sure;
  if (only !== null && others.length === 0) return { sure: only, resembling: [] };
  return { sure: null, resembling: [...sure, ...resembling].slice(0, MOST_SHOWN) };
}

function contradicts(one: Birth, other: Birth): boolean {
  return one.birthYear !== null && other.birthYear !== null && !agree(one, other);
}

function isSameDay(one: Birth, other: Birth): boolean {
  return one.birthPrecision === 'DAY' && other.birthPrecision === 'DAY' && agree(one, other);
}

/** The same name: unless another association speaks against it. The same reading only: when something else speaks for it. */
function resembles(facts: RowFacts, known: KnownPerson, hasSameName: boolean): boolean {
  const { person } = known;
  if (agree(facts.birth, person) || known.sharesPhone(facts.contacts)) return true;
  const associationId = (facts.place ?? facts.defaultPlace).associationId;
  const isSameAssociation = associationId !== null && associationId === person.associationId;
  if (!hasSameName) return isSameAssociation;
  return isSameAssociation || associationId === null || person.associationId === null;
}
