import { ObjectType } from 'type-graphql';
import { NodeObject, type Typed } from './node.object.js';
import { Publish } from './publish.js';

/** An expected refusal as data. */
@ObjectType('Refusal', {
  description: 'Why something was not done, in words and with a stable code; nothing has been changed.',
})
export class RefusalObject {
  @Publish('P0', 'Stable code, such as `BRANCH_NAME_TAKEN`.', () => String)
  code!: string;

  @Publish(
    'P0',
    'The input field that it is about, from the input object down; empty when it is about the whole.',
    () => [String],
  )
  path!: readonly string[];

  @Publish(
    'P0',
    'The reason in the language of the request (Japanese unless `Accept-Language` prefers English), and what to do.',
    () => String,
  )
  message!: string;

  @Publish('P1', 'With `VERSION_CONFLICT`: the record as it is now, so that both can be shown.', () => NodeObject, {
    nullable: true,
  })
  current!: Typed<object> | null;
}
