import { Resolver } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { Resolvers } from '../gql/resolver-types.js';

type TypeName = keyof Resolvers;
type AnswerOf<Field> = ReturnType<Extract<NonNullable<Field>, (...given: never[]) => unknown>>;

/** For each field of a published type what its method gives back: rows of the domain, by the types generated from the schema. */
type MethodsOf<Name extends TypeName> = {
  readonly [Field in keyof NonNullable<Resolvers[Name]>]?: (
    ...given: never[]
  ) => AnswerOf<NonNullable<Resolvers[Name]>[Field]>;
};

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/**
 * Makes a class the resolver of published types – of `Query` and `Mutation` without `of`. A method whose answer is not what the schema
 * says does not compile.
 */
export function Answers<Name extends TypeName>(_names: Name | readonly Name[], of?: () => ClassType) {
  return (target: new () => Intersection<Name extends TypeName ? MethodsOf<Name> : never>): void => {
    const decorate: ClassDecorator = of ? Resolver(of) : Resolver();
    decorate(target);
  };
}
