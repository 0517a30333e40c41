import { GraphQLEnumType, GraphQLScalarType, type GraphQLSchema, buildSchema } from 'graphql';

const PAGE = 'first: Int, after: String, last: Int, before: String';

const SDL = `
  scalar Date
  scalar DateTime
  scalar BigInt
  scalar JSON
  enum Genre { NOVEL POEM ATLAS }
  enum LibraryOrder { NAME OPENED CODE UPDATED }
  interface Node { id: ID! }
  interface Named { name: String! }
  union Party = Reader | Guild
  type Place { label: String! level: Int }
  type Library implements Node & Named {
    id: ID! name: String! code: Int! openedOn: Date updatedAt: DateTime! holdings: BigInt size: Float extra: JSON tags: [String!]! moods: [String]
    isOpen(on: Date): Boolean!
    place: Place
    self: Library!
    owner: Party
    ownerName: String
    ownerAge: Int
    books(${PAGE}, genres: [Genre!], search: String): BookConnection!
    newest(count: Int! = 2): [Book!]!
    shelf: [Book]
    label(loud: Boolean = false): String!
    fragile: String
  }
  type Book implements Node {
    id: ID! title: String! genre: Genre! genreIfKnown: Genre price: Int publishedOn: Date isbn: BigInt
    notes: String
    library: Library!
    libraryIfSeen: Library
    reader: Reader
    summary: String
    libraryName: String
    libraryCode: Int
  }
  type Reader implements Node & Named { id: ID! name: String! age: Int phone: String books: [Book!]! home: Library homeName: String homeCode: Int }
  type Guild implements Node & Named { id: ID! name: String! members: [Reader!]! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type LibraryEdge { cursor: String! node: Library! }
  type LibraryConnection { edges: [LibraryEdge!]! nodes: [Library!]! pageInfo: PageInfo! totalCount: Int! }
  type BookEdge { cursor: String! node: Book! }
  type BookConnection { edges: [BookEdge!]! nodes: [Book!]! pageInfo: PageInfo! totalCount: Int! }
  type PartyEdge { cursor: String! node: Party }
  type PartyConnection { edges: [PartyEdge!]! nodes: [Party]! pageInfo: PageInfo! totalCount: Int! }
  type Desk { town: String! libraries(${PAGE}, orderBy: LibraryOrder! = NAME, openOn: Date, search: String, ownedBy: String): LibraryConnection! }
  type Query {
    desk: Desk!
    library(id: ID!): Library
    libraries(${PAGE}, orderBy: LibraryOrder! = NAME, openOn: Date, search: String, ownedBy: String): LibraryConnection!
    node(id: ID!): Node
    named: [Named!]!
    parties(${PAGE}): PartyConnection!
    unmapped: Int
  }
  type Mutation { nothing: Int }
`;

/** Internal values of the genres; a book may have one that is none of them. */
export const GENRES = { NOVEL: 'novel', POEM: 'poem', ATLAS: 'atlas' } as const;

/** The schema of an invented town with its libraries: every kind of type that a schema can have. */
export function townSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const values = Object.fromEntries(Object.entries(GENRES).map(([name, value]) => [name, { value }]));
  become(schema, 'Genre', new GraphQLEnumType({ name: 'Genre', values }));
  become(
    schema,
    'DateTime',
    new GraphQLScalarType({ name: 'DateTime', serialize: (value) => new Date(String(value)).toISOString() }),
  );
  return schema;
}

/** A schema made of text has no internal values and no serialisers of its own: they are put in. */
function become(schema: GraphQLSchema, name: string, type: GraphQLEnumType | GraphQLScalarType): void {
  Object.assign(schema.getType(name) ?? {}, type);
}
