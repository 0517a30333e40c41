import { hiragana, halfWidthKana } from './characters.js';
import { chosen } from './choice.js';
import { inventedName } from './invented-people.js';
import {
  type ExpectedFacts,
  type ExpectedReason,
  ROSTER_HEADERS,
  type RosterCells,
  type RosterHeader,
  type RosterRow,
} from './roster-row.js';
import { wrongCells } from './wrong-cells.js';
import { writtenBirth } from './written-births.js';
import { writtenOffer, writtenRoles } from './written-offices.js';
import { type WrittenPlace, WrittenPlaces } from './written-places.js';
import { writtenReach } from './written-reach.js';

/** What roster is wanted. */
export interface SampleRoster {
  readonly rows: number;
  /** How many rows have something wrong, spread evenly; the kinds of mistakes take turns. */
  readonly bad: number;
  /** Names as the register has them; two that differ only in 自治会 and 町内会 let a row name both. */
  readonly associations: readonly string[];
  /** `CP932` (the default) has names that Windows can write, `UNICODE` also those that it cannot: 𠮷, 葛󠄀. */
  readonly characters?: 'CP932' | 'UNICODE';
}

/**
 * A roster of people who visibly do not exist, always the same, in the many writings that rosters have: eras, full-width figures, local
 * telephone numbers, names in variants. Each row tells what must become of it on 23 November 2026 in a council with the area code 048.
 * @throws RangeError for more people than there are names
 */
export function sampleRoster({ rows, bad, associations, characters = 'CP932' }: SampleRoster): RosterRow[] {
  const places = new WrittenPlaces(associations);
  const wrongs = wrongCells(places);
  const step = bad === 0 ? rows + 1 : Math.floor(rows / bad);
  const wrongOf = (number: number) => {
    const turn = Math.floor(number / step);
    return number % step === step - 1 && turn < bad ? wrongs[turn % wrongs.length] : undefined;
  };
  return Array.from({ length: rows }, (_, number) => {
    const wrong = wrongOf(number);
    if (wrong === undefined) {
      const isSoundAbove = number > 0 && wrongOf(number - 1) === undefined;
      return soundRow(number, isSoundAbove ? places.inRun(number) : places.of(number), characters);
    }
    const cells = { ...plainCells(number, places, characters), ...wrong.cells };
    return { cells: all(cells), reasons: [wrong.reason], facts: null, birthDay: null };
  });
}

function soundRow(number: number, place: WrittenPlace, characters: 'CP932' | 'UNICODE'): RosterRow {
  const named = writtenName(number, characters);
  const birth = writtenBirth(number);
  const reach = writtenReach(number);
  const roles = writtenRoles(number, place.association);
  const offer = writtenOffer(number);
  const consent = chosen(['○', '済', 'レ', '×', '', ''], number, 12);
  const note = number % 50 === 10 ? '会費は納入済み、\n"見本"の印あり' : '';
  const rosterNo = `M${number + 1}`;
  const facts: ExpectedFacts = {
    name: named.name,
    kana: named.kana === '' ? null : named.kana,
    rosterNo,
    birth: birth.birth,
    association: place.association,
    contacts: reach.contacts,
    roles: roles.roles,
    offer: offer.offer,
    note: note === '' ? null : note,
  };
  const reasons: ExpectedReason[] = [
    ...place.reasons,
    ...(named.kana === '' ? (['KANA_MISSING KANA'] as const) : []),
    ...birth.reasons,
    ...reach.reasons,
    ...roles.reasons,
    ...offer.reasons,
    ...(consent === '' ? [] : (['CONSENT_NOT_RECORDED_YET CONSENT'] as const)),
  ];
  const cells = {
    No: rosterNo,
    自治会名: place.text,
    氏名: named.name,
    フリガナ: named.kana,
    生年月日: birth.text,
    ...reach.cells,
    ...roles.cells,
    ...offer.cells,
    同意: consent,
    備考: note,
  };
  return { cells: all(cells), reasons, facts, birthDay: birth.day };
}

/** A row that would be imported without a remark. */
function plainCells(number: number, places: WrittenPlaces, characters: 'CP932' | 'UNICODE'): RosterCells {
  const { family, given } = inventedName(number, characters);
  return {
    No: `M${number + 1}`,
    自治会名: places.of(number).text,
    氏名: `${family.written}　${given.written}`,
    フリガナ: `${family.kana}　${given.kana}`,
    生年月日: '昭和23年4月1日',
    電話: `048-200-${String(number).padStart(4, '0')}`,
  };
}

/** Name and reading: apart by a wide, a narrow or no space; readings in katakana, hiragana and half width; one in thirty-one has none. */
function writtenName(
  number: number,
  characters: 'CP932' | 'UNICODE',
): { readonly name: string; readonly kana: string } {
  const { family, given } = inventedName(number, characters);
  const space = chosen(['　', ' ', ''], number, 13);
  const wide = `${family.kana}${chosen(['　', ' ', ''], number, 14)}${given.kana}`;
  const write = chosen([(kana: string) => kana, hiragana, halfWidthKana], number, 15);
  return { name: `${family.written}${space}${given.written}`, kana: number % 31 === 17 ? '' : write(wide) };
}

function all(cells: RosterCells): Readonly<Record<RosterHeader, string>> {
  const none = Object.fromEntries(ROSTER_HEADERS.map((header) => [header, ''])) as Record<RosterHeader, string>;
  return { ...none, ...cells };
}
