import {
  type Arguments,
  type Asker,
  type Mapping,
  type Row,
  type SortKey,
  allOf,
  ascending,
  column,
  computed,
  connection,
  descending,
  embedded,
  expression,
  many,
  one,
  sql,
  table,
} from '../src/index.js';

const id = column('id', 'uuid', { notNull: true });
const name = column('name', 'text', { notNull: true });
const PAGE = { usually: 5, atMost: 20 };
const byId = (row: Row) => [ascending(row.column('id'), 'uuid')];
const staffOnly = (roleClass: string) => roleClass === 'staff';
const visible = (row: Row, asker: Asker) => (staffOnly(asker.roleClass) ? sql`true` : sql`not ${row.column('hidden')}`);

function libraryOrder(row: Row, args: Arguments): readonly SortKey[] {
  const last = ascending(row.column('id'), 'uuid');
  switch (args.choice('orderBy')) {
    case 'OPENED':
      return [
        descending(row.column('opened_on'), 'date', 'last'),
        ascending(row.column('holdings'), 'bigint', 'first'),
        last,
      ];
    case 'CODE':
      return [descending(row.column('code'), 'int'), descending(row.column('id'), 'uuid')];
    case 'UPDATED':
      return [ascending(row.column('updated_at'), 'timestamptz'), last];
    default:
      return [ascending(sql`${row.column('name')} collate "ja-x-icu"`, 'text'), last];
  }
}

const ownerOf = (row: Row) =>
  row.beside('owner', sql`select p.* from party as p where p.id = ${row.column('owner_id')}`);
const libraryOf = (row: Row, key: string, asker: Asker) =>
  row.beside(
    'library',
    sql`select l.* from public.library as l where l.id = ${row.column(key)}${staffOnly(asker.roleClass) ? sql`` : sql` and not l.hidden`}`,
  );

const libraries = connection({
  page: PAGE,
  join: (_, row, args) => {
    if (args.given('search')) args.gather('always');
    return allOf([
      ...(args.given('openOn') ? [sql`${row.column('opened_on')} <= ${args.value('openOn', 'date')}`] : []),
      ...(args.given('search') ? [sql`position(${args.value('search', 'text')} in ${row.column('name')}) > 0`] : []),
      ...(args.given('ownedBy') ? [sql`${ownerOf(row).column('name')} = ${args.value('ownedBy', 'text')}`] : []),
    ]);
  },
  orderBy: libraryOrder,
});

const booksOf = (column: string) => (parent: Row, row: Row) => sql`${row.column(column)} = ${parent.column('id')}`;

/** How the town's types are read. */
export const townMapping: Mapping = {
  scalars: {
    DateTime: (value) => sql`to_json(to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text`,
  },
  types: {
    Query: {
      kind: 'object',
      table: null,
      fields: {
        desk: embedded(),
        libraries,
        library: one({ join: (_, row, args) => sql`${row.column('id')} = ${args.value('id', 'uuid')}` }),
        node: one({ join: (_, row, args) => sql`${row.column('id')} = ${args.value('id', 'uuid')}` }),
        named: many({ join: (_, row) => sql`${row.column('kind')} <> 'Book'`, orderBy: byId }),
        parties: connection({ join: () => sql`true`, orderBy: byId, page: PAGE }),
      },
    },
    Desk: {
      kind: 'object',
      table: null,
      fields: { libraries, town: expression('text', (_, __, asker) => asker.fact('town', 'text')) },
    },
    Place: {
      kind: 'object',
      table: null,
      fields: { label: column('place_label', 'text'), level: column('place_level', 'int') },
    },
    Library: {
      kind: 'object',
      table: table('public.library'),
      visible,
      fields: {
        id,
        name,
        code: column('code', 'int', { notNull: true }),
        openedOn: column('opened_on', 'date'),
        updatedAt: column('updated_at', 'timestamptz'),
        holdings: column('holdings', 'bigint'),
        size: column('size', 'float'),
        extra: column('extra', 'jsonb'),
        tags: column('tags', 'text[]'),
        moods: column('moods', 'text[]'),
        isOpen: expression(
          'boolean',
          (row, args) =>
            sql`coalesce(${row.column('opened_on')} <= coalesce(${args.value('on', 'date')}, '2020-04-08'), false)`,
        ),
        place: embedded({ present: (row) => sql`${row.column('place_label')} is not null` }),
        self: embedded(),
        owner: one({ join: (parent, row) => sql`${row.column('id')} = ${parent.column('owner_id')}` }),
        ownerName: expression('text', (row) => ownerOf(row).column('name')),
        ownerAge: expression('int', (row) => ownerOf(row).column('age')),
        books: connection({
          page: PAGE,
          join: (parent, row, args) => {
            args.gather('to count');
            return allOf([
              booksOf('library_id')(parent, row),
              ...(args.given('genres') ? [sql`${row.column('genre')} = any(${args.value('genres', 'text[]')})`] : []),
              ...(args.given('search')
                ? [sql`position(${args.value('search', 'text')} in ${row.column('title')}) > 0`]
                : []),
            ]);
          },
          orderBy: (row) => [ascending(row.column('price'), 'int', 'last'), descending(row.column('id'), 'uuid')],
        }),
        newest: many({
          join: booksOf('library_id'),
          orderBy: (row) => [descending(row.column('published_on'), 'date', 'last'), ...byId(row)],
          limit: (args) => args.value('count', 'int'),
        }),
        shelf: many({ join: booksOf('library_id'), orderBy: byId }),
        label: computed({
          needs: {
            name: { read: (row) => row.column('name'), type: 'text' },
            holdings: { read: (row) => row.column('holdings'), type: 'bigint' },
          },
          compute: (needed, args) => labelOf(String(needed['name']), needed['holdings'], args['loud'] === true),
        }),
        fragile: computed({
          needs: { fragile: { read: (row) => row.column('fragile'), type: 'text' } },
          compute: ({ fragile }) => wholeOnly(String(fragile)),
        }),
      },
    },
    Book: {
      kind: 'object',
      table: table('book'),
      fields: {
        id,
        title: column('title', 'text'),
        genre: column('genre', 'text'),
        genreIfKnown: column('genre', 'text'),
        price: column('price', 'int'),
        publishedOn: column('published_on', 'date'),
        isbn: column('isbn', 'bigint'),
        notes: column('notes', 'text', { allowed: staffOnly }),
        library: one({ join: (parent, row) => sql`${row.column('id')} = ${parent.column('library_id')}` }),
        libraryIfSeen: one({
          from: (parent) => sql`(select l.* from public.library as l where l.id = ${parent.column('library_id')})`,
          join: () => sql`true`,
        }),
        reader: one({
          join: (parent, row) =>
            sql`${row.column('id')} = ${parent.column('reader_id')} and ${row.column('kind')} = 'Reader'`,
        }),
        summary: expression('text', (row) => sql`nullif(left(${row.column('title')}, 2), '')`),
        libraryName: expression('text', (row, _, asker) => libraryOf(row, 'library_id', asker).column('name')),
        libraryCode: expression('int', (row, _, asker) => libraryOf(row, 'library_id', asker).column('code')),
      },
    },
    Reader: {
      kind: 'object',
      table: table('party'),
      fields: {
        id,
        name,
        age: column('age', 'int'),
        phone: column('phone', 'text', {
          onlyWhere: (row, asker) => (staffOnly(asker.roleClass) ? sql`true` : row.column('consents')),
        }),
        books: many({ join: booksOf('reader_id'), orderBy: byId }),
        home: one({ join: (parent, row) => sql`${row.column('id')} = ${parent.column('home_id')}` }),
        homeName: expression('text', (row, _, asker) => libraryOf(row, 'home_id', asker).column('name')),
        homeCode: expression('int', (row, _, asker) => libraryOf(row, 'home_id', asker).column('code')),
      },
    },
    Guild: {
      kind: 'object',
      table: table('party'),
      fields: {
        id,
        name,
        members: many({
          join: (parent, row) =>
            sql`${row.column('guild_id')} = ${parent.column('id')} and ${row.column('kind')} = 'Reader'`,
          orderBy: byId,
        }),
      },
    },
    Party: {
      kind: 'abstract',
      table: table('party'),
      typeOf: (row) => row.column('kind'),
      members: { Reader: 'same row', Guild: 'same row' },
    },
    Node: {
      kind: 'abstract',
      table: table('anyone'),
      visible,
      typeOf: (row) => row.column('kind'),
      members: apart('Book'),
    },
    Named: { kind: 'abstract', table: table('anyone'), visible, typeOf: (row) => row.column('kind'), members: apart() },
  },
};

function apart(...more: readonly string[]) {
  const own = (row: Row, member: Row) => sql`${member.column('id')} = ${row.column('id')}`;
  return Object.fromEntries(['Library', 'Reader', 'Guild', ...more].map((type) => [type, own]));
}

/** A computed field that needs two columns and an argument. */
export function labelOf(name: string, holdings: unknown, loud: boolean): string {
  return `${loud ? name.toUpperCase() : name} (${typeof holdings === 'string' ? holdings : '?'})`;
}

/** A computed field that sometimes throws. */
export function wholeOnly(text: string): string {
  if (text === 'broken') throw new Error('It is broken.');
  return text;
}
