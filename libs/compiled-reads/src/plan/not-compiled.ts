/**
 * A read that this library leaves to the other lane (graphql-js with resolvers): a field without a mapping, a mutation, a cursor of
 * another list, a variable that does not fit. The other lane answers it, or says in its own words what is wrong.
 */
export class NotCompiled extends Error {
  override readonly name = 'NotCompiled';
}
