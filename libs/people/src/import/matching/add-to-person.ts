import { type Sealer, kanaKey } from '@tsunagari/kernel';
import { agree } from '../../person/birth.js';
import { openNote, sealNote } from '../../person/note-place.js';
import type { Person } from '../../person/person.entity.js';
import { type ImportReason, reasonOf } from '../import-reasons.js';
import { branchOf } from '../reading/read-places.js';
import type { RegisterNames } from '../reading/register-names.js';
import type { RowFacts } from '../reading/row-facts.js';

/** What a row did to a record. */
export interface Addition {
  readonly changed: boolean;
  readonly reasons: readonly ImportReason[];
}

const EXACTNESS = { AGE_DECADE: 1, YEAR: 2, MONTH: 3, DAY: 4 } as const;

/** Adds to someone who is known what a row tells beyond it. An empty cell never takes anything away, and the name stays as it is. */
export function addToPerson(person: Person, facts: RowFacts, names: RegisterNames, sealer: Sealer): Addition {
  const additions = [
    addName(person, facts),
    addKana(person, facts),
    addBirth(person, facts),
    addPlace(person, facts, names),
    addRosterNo(person, facts),
    addNote(person, facts, sealer),
  ];
  return {
    changed: additions.some(({ changed }) => changed),
    reasons: additions.flatMap(({ reasons }) => reasons),
  };
}

const NOTHING: Addition = { changed: false, reasons: [] };

function addName(person: Person, { name }: RowFacts): Addition {
  return name === person.name ? NOTHING : { changed: false, reasons: [reasonOf('NAME_WRITTEN_OTHERWISE', 'NAME')] };
}

function addKana(person: Person, { kana }: RowFacts): Addition {
  if (kana === null || (person.kana !== null && kanaKey(kana) === person.kanaKey)) return NOTHING;
  const reasons = person.kana === null ? [] : [reasonOf('KANA_CHANGES', 'KANA')];
  person.call(person.name, kana);
  return { changed: true, reasons };
}

/** A more exact birth takes the place of a less exact one; another one of the same exactness too, and that is remarked. */
function addBirth(person: Person, { birth }: RowFacts): Addition {
  if (birth.birthPrecision === null) return NOTHING;
  const known = person.birthPrecision === null ? 0 : EXACTNESS[person.birthPrecision];
  const told = EXACTNESS[birth.birthPrecision];
  if (known === 0 || (known < told && (known === EXACTNESS.AGE_DECADE || agree(person, birth)))) {
    person.bornAs(birth);
    return { changed: true, reasons: [] };
  }
  if (told === EXACTNESS.AGE_DECADE || agree(person, birth)) return NOTHING;
  person.bornAs(birth);
  return { changed: true, reasons: [reasonOf('BIRTH_CHANGES', 'BIRTH')] };
}

function addPlace(person: Person, { place }: RowFacts, names: RegisterNames): Addition {
  if (place === null || (place.associationId === person.associationId && place.branchId === person.branchId))
    return NOTHING;
  // A branch alone says nothing new of someone who belongs to one of its associations.
  if (place.associationId === null && branchOf(person, names) === place.branchId) return NOTHING;
  const isKnown = person.associationId !== null || person.branchId !== null;
  Object.assign(person, place);
  return { changed: true, reasons: isKnown ? [reasonOf('PLACE_CHANGES', 'ASSOCIATION')] : [] };
}

function addRosterNo(person: Person, { rosterNo }: RowFacts): Addition {
  if (rosterNo === null || person.rosterNo !== null) return NOTHING;
  person.rosterNo = rosterNo;
  return { changed: true, reasons: [] };
}

/** A remark that is not there yet is put below. */
function addNote(person: Person, { note }: RowFacts, sealer: Sealer): Addition {
  if (note === null) return NOTHING;
  const known = openNote(sealer, person.councilId, person.id, person.noteSealed);
  if (known?.includes(note) === true) return NOTHING;
  const whole = known === null ? note : `${known}\n${note}`;
  person.noteSealed = sealNote(sealer, person.councilId, person.id, whole);
  return { changed: true, reasons: [] };
}
