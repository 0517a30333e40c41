/** A mapping that does not fit its schema: a mistake of the author, told when the engine is made or at the first compilation. */
export class MappingProblem extends Error {
  override readonly name = 'MappingProblem';
}
