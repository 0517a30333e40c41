import { Resolver } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { Resolvers } from '../gql/resolver-types.js';

type TypeName = keyof Resolvers;
type Method = (...given: never[]) => unknown;

/** The fields of published types as they are generated from the schema, each a function of parent, arguments and context. */
type FieldsOf<Name extends TypeName> = Name extends TypeName ? NonNullable<Resolvers[Name]> : never;
type FieldOf<Name extends TypeName, Key> =
  FieldsOf<Name> extends infer Fields ? (Key extends keyof Fields ? Extract<Fields[Key], Method> : never) : never;

/** All that a method of a field may be given, each boxed: parent, context, all arguments together, one argument. */
type GivenOf<Field> = Field extends (
  parent: infer Parent,
  args: infer Args,
  context: infer Context,
  ...rest: never[]
) => unknown
  ? | Filled<Parent>
    | Filled<Args>
    | [Context]
    | { [Name in keyof Args]-?: Filled<Exclude<Args[Name], undefined>> }[keyof Args]
  : never;
/** Nothing for the empty parent of `Query` and `Mutation` and for the empty arguments of most fields: they would fit everywhere. */
type Filled<Content> = [Content] extends [Record<PropertyKey, never>] ? never : [Content];

/** A method as the schema wants it: what it gives back is a row of the domain, what it takes is a thing that it can be given. */
type Checked<Own, Field> = [Field] extends [never]
  ? Own
  : Own extends (...given: infer Taken) => unknown
    ? (...given: { [Index in keyof Taken]: Takes<Taken[Index], GivenOf<Field>> }) => ReturnType<Extract<Field, Method>>
    : Own;
/** What fits of the given; unknown, which fits nowhere, when nothing does. */
type Takes<Taken, Given> = [Extract<Given, [Taken]>] extends [never] ? unknown : Unboxed<Extract<Given, [Taken]>>;
type Unboxed<Box> = Box extends [infer Content] ? Content : never;

/**
 * Makes a class the resolver of published types – of `Query` and `Mutation` without `of`. A method whose answer or whose arguments are
 * not what the schema says does not compile.
 */
export function Answers<Name extends TypeName>(_names: Name | readonly Name[], of?: () => ClassType) {
  return <Own extends object>(
    target: new () => Own & { readonly [Key in keyof Own]: Checked<Own[Key], FieldOf<Name, Key>> },
  ): void => {
    const decorate: ClassDecorator = of ? Resolver(of) : Resolver();
    decorate(target);
  };
}
