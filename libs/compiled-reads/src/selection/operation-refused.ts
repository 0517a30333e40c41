import { GraphQLError } from 'graphql';

/** What an operation can have too much of. */
export type Excess = 'depth' | 'fields' | 'aliases' | 'rootFields' | 'directives' | 'cost';

/** Most that one operation may have; all of it counted with fragments spread out. */
export type Limits = Readonly<Record<Excess, number>>;

/** Enough for screens, too little for an attack. `cost` is the number of fields in an answer whose lists are as long as they may be. */
export const USUAL_LIMITS: Limits = {
  depth: 12,
  fields: 500,
  aliases: 30,
  rootFields: 30,
  directives: 50,
  cost: 50_000,
};

/** An operation that is too large: refused before anything is compiled or read. */
export class OperationRefused extends GraphQLError {
  override readonly name = 'OperationRefused';

  constructor(
    readonly excess: Excess,
    readonly limit: number,
  ) {
    super(`The operation is too large: ${excess} at most ${limit}.`, { extensions: { code: 'LIMIT_EXCEEDED' } });
  }
}
