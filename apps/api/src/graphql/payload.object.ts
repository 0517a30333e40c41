import { ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { Publish } from './publish.js';
import { RefusalObject } from './refusal.object.js';

/** What a command gave back: the fields that its payload publishes, null when it was refused. */
export type Payload<Fields extends object> = { [Key in keyof Fields]: Fields[Key] | null } & {
  refusals: readonly RefusalObject[];
};

/** Makes the payload type of a mutation: nullable result fields and the refusals. */
export function payloadOf(
  name: string,
  fields: Readonly<Record<string, { readonly type: () => ClassType | [ClassType]; readonly meaning: string }>>,
): ClassType {
  class PayloadObject {
    refusals!: readonly RefusalObject[];
  }
  for (const [field, { type, meaning }] of Object.entries(fields)) {
    Publish('P1', `${meaning}; null when it was refused.`, type, { nullable: true })(PayloadObject.prototype, field);
  }
  Publish('P0', 'Why it was not done; empty when it was.', () => [RefusalObject])(PayloadObject.prototype, 'refusals');
  ObjectType(name, { description: 'What the mutation has done, or why it has not.' })(PayloadObject);
  return PayloadObject;
}
