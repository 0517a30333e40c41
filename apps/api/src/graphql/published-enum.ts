import { registerEnumType } from 'type-graphql';

/** Makes a GraphQL enum of a domain vocabulary; every value needs its meaning, or the build fails. */
export function publishedEnum<Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  meanings: Readonly<Record<Value, string>>,
) {
  const object = Object.fromEntries(values.map((value) => [value, value])) as { readonly [Key in Value]: Key };
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: meanings[value] }]));
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never });
  return object;
}
