import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, execute } from 'graphql';
import { type BookRow, type LibraryRow, type PartyRow, type TownData } from './town.data.js';
import { labelOf, wholeOnly } from './town.mapping.js';
import { type MemoryKey, type PageArguments, byCode, byNumber, pageOf } from './town.pages.js';

/** Who asks, and of which town. */
export interface TownAsker {
  readonly town: string;
  readonly roleClass: 'staff' | 'public';
}

type Args = PageArguments &
  Readonly<Partial<Record<'openOn' | 'search' | 'ownedBy' | 'on' | 'orderBy' | 'id', string | null>>> & {
    readonly genres?: readonly string[] | null;
    readonly count?: number;
    readonly loud?: boolean;
  };
type Row = Partial<LibraryRow & BookRow & PartyRow>;
type Resolver = (row: never, args: Args) => unknown;

const key = <Each>(
  of: MemoryKey<Each>['of'],
  compare: MemoryKey<Each>['compare'],
  down = false,
  nullsFirst = false,
): MemoryKey<Each> => ({ of, compare, down, nullsFirst });
const byId = key<{ readonly id: string }>((row) => row.id, byCode);
const byIdDown = key<{ readonly id: string }>((row) => row.id, byCode, true);
const sortedById = <Each extends { readonly id: string }>(rows: readonly Each[]) =>
  [...rows].sort((a, b) => byCode(a.id, b.id));
const BOOK_KEYS: readonly MemoryKey<BookRow>[] = [key((row) => row.price, byNumber), byIdDown];

/** The orders of the libraries; `names` are all names in the order of the Japanese collation. */
export function libraryKeys(order: string, names: readonly string[]): readonly MemoryKey<LibraryRow>[] {
  if (order === 'OPENED')
    return [key((row) => row.opened_on, byCode, true), key((row) => row.holdings, byNumber, false, true), byId];
  if (order === 'CODE') return [key((row) => row.code, byNumber, true), byIdDown];
  if (order === 'UPDATED') return [key((row) => row.updated_at.replace(/\.?0*Z$/, '+00:00'), byCode), byId];
  const rank = new Map(names.map((name, index) => [name, index]));
  return [
    key(
      (row) => row.name,
      (a, b) => (rank.get(String(a)) ?? 0) - (rank.get(String(b)) ?? 0),
    ),
    byId,
  ];
}

/** Answers an operation as graphql-js does with plain resolvers over rows in memory: what the compiled lane must equal. */
export function answerInMemory(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
  data: TownData,
  names: readonly string[],
  asker: TownAsker,
): ExecutionResult {
  const resolvers = townResolvers(data, names, asker);
  const result = execute({
    schema,
    document,
    variableValues,
    rootValue: {},
    fieldResolver: (row: Readonly<Record<string, unknown>>, args: Args, _, info) => {
      const resolver = resolvers[info.parentType.name]?.[info.fieldName];
      return resolver ? resolver(row as never, args) : row[info.fieldName];
    },
    typeResolver: (row: Row) => row.kind ?? (row.title === undefined ? 'Library' : 'Book'),
  });
  if ('then' in result) throw new Error('Rows in memory are answered at once.');
  return result;
}

function townResolvers(
  data: TownData,
  names: readonly string[],
  { town, roleClass }: TownAsker,
): Readonly<Record<string, Readonly<Record<string, Resolver>>>> {
  const isStaff = roleClass === 'staff';
  const libraries = data.library.filter((row) => row.town === town && (isStaff || !row.hidden));
  const books = data.book.filter((row) => row.town === town);
  const parties = data.party.filter((row) => row.town === town);
  const withId = <Each extends { readonly id: string }>(rows: readonly Each[], id: unknown) =>
    rows.find((row) => row.id === id) ?? null;
  const readerOf = (id: string | null) =>
    withId(
      parties.filter((row) => row.kind === 'Reader'),
      id,
    );
  const list: Resolver = (_: never, args: Args) => {
    const found = libraries
      .filter((row) => args.openOn == null || (row.opened_on !== null && row.opened_on <= args.openOn))
      .filter((row) => args.search == null || row.name.includes(args.search))
      .filter((row) => args.ownedBy == null || withId(parties, row.owner_id)?.name === args.ownedBy);
    return pageOf(found, libraryKeys(String(args.orderBy), names), 5, args);
  };
  const anyone = [...libraries, ...books, ...parties];
  return {
    Query: {
      desk: () => ({}),
      libraries: list,
      library: (_: never, args) => withId(libraries, args.id),
      node: (_: never, args) => withId(anyone, args.id),
      named: () => sortedById([...libraries, ...parties]),
      parties: (_: never, args) => pageOf(parties, [byId], 5, args),
    },
    Desk: { town: () => town, libraries: list },
    Place: { label: (row: LibraryRow) => row.place_label, level: (row: LibraryRow) => row.place_level },
    Library: {
      openedOn: (row: LibraryRow) => row.opened_on,
      updatedAt: (row: LibraryRow) => row.updated_at,
      isOpen: (row: LibraryRow, args) => row.opened_on !== null && row.opened_on <= (args.on ?? '2020-04-08'),
      place: (row: LibraryRow) => (row.place_label === null ? null : row),
      self: (row: LibraryRow) => row,
      owner: (row: LibraryRow) => withId(parties, row.owner_id),
      ownerName: (row: LibraryRow) => withId(parties, row.owner_id)?.name,
      ownerAge: (row: LibraryRow) => withId(parties, row.owner_id)?.age,
      books: (row: LibraryRow, args) => {
        const found = books
          .filter((book) => book.library_id === row.id)
          .filter((book) => args.genres == null || args.genres.includes(book.genre))
          .filter((book) => args.search == null || book.title.includes(args.search));
        return pageOf(found, BOOK_KEYS, 5, args);
      },
      newest: (row: LibraryRow, args) => {
        const keys = [key<BookRow>((book) => book.published_on, byCode, true), byId];
        const own = books.filter((book) => book.library_id === row.id);
        return pageOf(own, keys, 5, { first: Number(args.count) }).nodes;
      },
      shelf: (row: LibraryRow) => sortedById(books.filter((book) => book.library_id === row.id)),
      label: (row: LibraryRow, args) => labelOf(row.name, row.holdings, args.loud === true),
      fragile: (row: LibraryRow) => wholeOnly(row.fragile),
    },
    Book: {
      genreIfKnown: (row: BookRow) => row.genre,
      publishedOn: (row: BookRow) => row.published_on,
      notes: (row: BookRow) => {
        if (isStaff) return row.notes;
        throw new GraphQLError('Book.notes may not be read.', { extensions: { code: 'FORBIDDEN' } });
      },
      library: (row: BookRow) => withId(libraries, row.library_id),
      libraryIfSeen: (row: BookRow) => withId(libraries, row.library_id),
      reader: (row: BookRow) => readerOf(row.reader_id),
      libraryName: (row: BookRow) => withId(libraries, row.library_id)?.name,
      libraryCode: (row: BookRow) => withId(libraries, row.library_id)?.code,
      summary: (row: BookRow) => [...row.title].slice(0, 2).join('') || null,
    },
    Reader: {
      phone: (row: PartyRow) => (isStaff || row.consents ? row.phone : null),
      books: (row: PartyRow) => sortedById(books.filter((book) => book.reader_id === row.id)),
      home: (row: PartyRow) => withId(libraries, row.home_id),
      homeName: (row: PartyRow) => withId(libraries, row.home_id)?.name,
      homeCode: (row: PartyRow) => withId(libraries, row.home_id)?.code,
    },
    Guild: {
      members: (row: PartyRow) =>
        sortedById(parties.filter((each) => each.kind === 'Reader' && each.guild_id === row.id)),
    },
  };
}
