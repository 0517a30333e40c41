import { day } from '@tsunagari/kernel';
import type { PersonRow } from '@tsunagari/people';
import { CITY, TOWNS } from '../city.js';
import { type Draws, drawsOf } from '../draws.js';
import { ANCHOR_YEAR } from '../calendar.js';
import type { InventedAssociation } from '../neighbourhood-associations.js';
import { inventedPhone } from '../phone-numbers.js';
import { SYNTHETIC } from '../synthetic.js';
import { inventedAge, inventedBirth } from './invented-birth.js';
import { inventedFamilyName, inventedGivenName } from './invented-names.js';

/** An invented person with what the records do not say. */
export interface Inhabitant {
  readonly row: PersonRow;
  readonly age: number;
  /** Code of the branch in which the person lives today. */
  readonly branch: string;
  readonly association: string;
}

/** About how many people the council of the sample city knows. */
const PEOPLE = 6000;

/** The people of the sample city, association by association in proportion to its households. Couples live together. */
export function inventInhabitants(seed: string, associations: readonly InventedAssociation[]): Inhabitant[] {
  const living = associations.filter(({ row }) => row.closedOn === null);
  const households = living.reduce((sum, association) => sum + association.households.in(ANCHOR_YEAR), 0);
  let number = 0;
  return living.flatMap((association) => {
    const share = Math.max(6, Math.round((PEOPLE * association.households.in(ANCHOR_YEAR)) / households));
    return Array.from({ length: share }, (_, index) => inhabitant(seed, association, index, ++number));
  });
}

function inhabitant(seed: string, { row, place }: InventedAssociation, index: number, number: number): Inhabitant {
  const key = `${row.code}-${String(index + 1).padStart(3, '0')}`;
  const draws = drawsOf(seed, 'person', key);
  // Every seventh place and the one after it are a couple.
  const pair = Math.floor(index / 7);
  const livesInPair = index % 7 < 2;
  const home = drawsOf(seed, 'home', livesInPair ? `${row.code}-pair-${pair}` : key);
  const family = inventedFamilyName(home);
  const given = inventedGivenName(draws);
  const age = inventedAge(draws);
  const hasLeft = draws.unit('has left') < 0.03;
  const branch = row.affiliations.at(-1)?.branch ?? '';
  return {
    age,
    branch,
    association: row.code,
    row: {
      ...SYNTHETIC,
      key,
      name: `${family.written}　${given.written}`,
      kana: draws.unit('reading is known') < 0.93 ? `${family.kana}　${given.kana}` : null,
      birth: inventedBirth(age, draws),
      association: row.code,
      branch: null,
      household: livesInPair ? `${row.code}-pair-${pair}` : null,
      rosterNo: draws.unit('has a number') < 0.4 ? `M${String(number).padStart(5, '0')}` : null,
      contacts: contactsOf(place, home, draws, number),
      leftOn: hasLeft ? day(`${draws.between('left in', 2023, 2026)}-04-01`) : null,
      leftReason: hasLeft ? draws.pick('left because', ['MOVED', 'DECEASED', 'OTHER'] as const) : null,
    },
  };
}

function contactsOf(place: string, home: Draws, draws: Draws, number: number): PersonRow['contacts'] {
  const contacts: PersonRow['contacts'][number][] = [];
  if (draws.unit('has a telephone') < 0.9) contacts.push({ kind: 'PHONE', value: inventedPhone(number), label: null });
  if (draws.unit('has a second telephone') < 0.15) {
    contacts.push({ kind: 'PHONE', value: inventedPhone((number + 5000) % 10_000), label: '呼出' });
  }
  if (home.unit('address is known') < 0.85) {
    const lot = `${home.between('block', 1, 40)}-${home.between('house', 1, 30)}`;
    const town = home.pick('town', TOWNS);
    const estate = place.includes('団地') ? ` ${home.between('building', 1, 20)}号棟` : '';
    contacts.push({ kind: 'ADDRESS', value: `${CITY}${town}${lot}${estate}`, label: null });
  }
  return contacts;
}
