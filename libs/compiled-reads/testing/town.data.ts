import fc from 'fast-check';

/** A library of the town. Instants are ISO texts in UTC, days `YYYY-MM-DD`. */
export interface LibraryRow {
  readonly town: string;
  readonly id: string;
  readonly name: string;
  readonly code: number;
  readonly opened_on: string | null;
  readonly updated_at: string;
  readonly holdings: string | null;
  readonly size: number | null;
  readonly extra: unknown;
  readonly tags: readonly string[];
  readonly moods: readonly (string | null)[] | null;
  readonly place_label: string | null;
  readonly place_level: number | null;
  readonly hidden: boolean;
  readonly owner_id: string | null;
  readonly fragile: string;
}

/** A book, which may stand in a library that some may not see. */
export interface BookRow {
  readonly town: string;
  readonly id: string;
  readonly title: string;
  readonly genre: string;
  readonly price: number | null;
  readonly published_on: string | null;
  readonly isbn: string | null;
  readonly notes: string | null;
  readonly library_id: string;
  readonly reader_id: string | null;
}

/** Someone who reads, or a guild of them. */
export interface PartyRow {
  readonly town: string;
  readonly id: string;
  readonly kind: 'Reader' | 'Guild';
  readonly name: string;
  readonly age: number | null;
  readonly phone: string | null;
  readonly consents: boolean;
  readonly guild_id: string | null;
  readonly home_id: string | null;
}

/** All rows of all towns. */
export interface TownData {
  readonly library: readonly LibraryRow[];
  readonly book: readonly BookRow[];
  readonly party: readonly PartyRow[];
}

/** The town of those who ask, and another whose rows they must never see. */
export const TOWNS = ['みほん町', 'となり町'] as const;

const town = fc.constantFrom(TOWNS[0], TOWNS[0], TOWNS[0], TOWNS[1]);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 });
const letters = fc.constantFrom(
  'あ',
  'ア',
  'ｱ',
  '漢',
  '𠮷',
  'a',
  'B',
  '"',
  '\\',
  '\n',
  '\t',
  '\u0001',
  '{',
  '}',
  "'",
  ' ',
  '\u2028',
  '$1',
);
const text = fc.oneof(
  fc.constantFrom('さくら', 'サクラ', 'うめ', 'すずめ', ''),
  fc.array(letters, { maxLength: 6 }).map((each) => each.join('')),
);
const day = fc
  .integer({ min: 0, max: 20 })
  .map((add) => new Date(Date.UTC(2020, 3, 1 + add)).toISOString().slice(0, 10));
const instant = fc
  .integer({ min: 0, max: 5_000 })
  .map((add) => new Date(Date.UTC(2026, 3, 1) + add * 10).toISOString());
const number = fc.integer({ min: -3, max: 3 });
const big = fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }).map(String);

/** Random rows of both towns, with references that lead somewhere, nowhere, or into the other town. */
export const townData: fc.Arbitrary<TownData> = fc
  .tuple(
    fc.uniqueArray(fc.uuid(), { minLength: 14, maxLength: 24 }),
    fc.uniqueArray(fc.uuid(), { minLength: 20, maxLength: 50 }),
    fc.uniqueArray(fc.uuid(), { minLength: 8, maxLength: 16 }),
  )
  .chain(([libraries, books, parties]) => {
    const party = fc.constantFrom(...parties);
    const library = fc.constantFrom(...libraries);
    return fc.record({
      library: fc.tuple(...libraries.map((id) => libraryRow(id, party))),
      book: fc.tuple(...books.map((id) => bookRow(id, library, party))),
      party: fc.tuple(...parties.map((id) => partyRow(id, library, party))),
    });
  });

function libraryRow(id: string, party: fc.Arbitrary<string>): fc.Arbitrary<LibraryRow> {
  return fc.record({
    id: fc.constant(id),
    town,
    name: text,
    code: number,
    opened_on: orNull(day),
    updated_at: instant,
    holdings: orNull(fc.oneof(fc.constantFrom('1', '2'), big)),
    size: orNull(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), number)),
    extra: orNull(fc.oneof(fc.record({ k: number, '{\t': text }), fc.array(text, { maxLength: 2 }))),
    tags: fc.array(text, { maxLength: 3 }),
    moods: orNull(fc.array(orNull(text), { maxLength: 3 })),
    place_label: orNull(text),
    place_level: orNull(number),
    hidden: fc.constantFrom(false, false, false, true),
    owner_id: orNull(party),
    fragile: fc.constantFrom('whole', 'whole', 'broken'),
  });
}

function bookRow(id: string, library: fc.Arbitrary<string>, party: fc.Arbitrary<string>): fc.Arbitrary<BookRow> {
  return fc.record({
    id: fc.constant(id),
    town,
    title: text,
    genre: fc.constantFrom('novel', 'poem', 'atlas', 'novel', 'poem', 'map'),
    price: orNull(number),
    published_on: orNull(day),
    isbn: orNull(big),
    notes: orNull(text),
    library_id: library,
    reader_id: orNull(party),
  });
}

function partyRow(id: string, library: fc.Arbitrary<string>, party: fc.Arbitrary<string>): fc.Arbitrary<PartyRow> {
  return fc.record({
    id: fc.constant(id),
    town,
    kind: fc.constantFrom('Reader', 'Reader', 'Guild'),
    name: text,
    age: orNull(number),
    phone: orNull(text),
    consents: fc.boolean(),
    guild_id: orNull(party),
    home_id: orNull(library),
  });
}
