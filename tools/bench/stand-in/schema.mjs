// The published types of the stand-ins, and the one command among them. Everything is read by compiled reads; there are no other resolvers.

const TYPES = `
  scalar Date
  type Query {
    branches: [Branch!]!
    branchByCode(code: String!): Branch
    associationByCode(code: String!): Association
    evaluation: [EvaluationRow!]!
    country: [CountryRow!]!
  }
  type Mutation { logVisit(volunteerId: ID!, visitedOn: Date!, outcome: String!, note: String): Visit! }
  type Branch { code: String! name: String! associations: [Association!]! volunteers(first: Int, after: String, last: Int, before: String): VolunteerConnection! }
  type Association { code: String! name: String! kana: String venue: String branch: Branch activities: [Activity!]! }
  type Activity { name: String! pillar: String! lastSessions: [Session!]! }
  type Session { heldOn: Date! participants: Int! minutes: Int! }
  type Volunteer { name: String! kana: String! skills: [String!]! joinedOn: Date! association: Association }
  type VolunteerConnection { edges: [VolunteerEdge!]! nodes: [Volunteer!]! pageInfo: PageInfo! totalCount: Int! }
  type VolunteerEdge { cursor: String! node: Volunteer! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type EvaluationRow { fiscalYear: Int! branchCode: String! pillar: String! sessions: Int! participants: Int! minutes: Int! }
  type CountryRow { prefecture: String! fiscalYear: Int! pillar: String! sessions: Int! participants: Int! }
  type Visit { visitedOn: Date! outcome: String! }`;

/** The row and its audit row in one statement, written as the one who asks: its claims are the first CTE, on which the rows hang. */
const LOG_VISIT = (claims) => `with claims as materialized (select ${claims}),
  logged as (insert into stand_in.visit (council_id, volunteer_id, visited_on, outcome, note)
    select claimed_council(), $1::uuid, $2::date, $3, $4 from claims returning *),
  told as (insert into stand_in.visit_audit (council_id, account_id, visit_id, action)
    select council_id, claimed_account(), id, 'visit.logged' from logged)
  select visited_on::text as "visitedOn", outcome from logged`;

/**
 * @param {{ claimsSql: (claims: object, first: number) => { sql: string, values: string[] } }} house
 * @param {typeof import('graphql')} graphql the copy of the product, which takes no schema of another
 */
export function standInSchema({ claimsSql }, { GraphQLScalarType, buildSchema }) {
  const schema = buildSchema(TYPES);
  Object.assign(schema.getType('Date'), new GraphQLScalarType({ name: 'Date' }));
  const { logVisit } = schema.getMutationType().getFields();
  logVisit.extensions = { oneStatement: true };
  logVisit.resolve = async (_, { volunteerId, visitedOn, outcome, note = null }, { database, reader }) => {
    const claims = claimsSql(reader.claims, 5);
    const values = [volunteerId, visitedOn, outcome, note, ...claims.values];
    const [row] = await database.run({ name: 'log visit', text: LOG_VISIT(claims.sql), values });
    return row;
  };
  return schema;
}
