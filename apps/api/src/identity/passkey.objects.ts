import type { PasskeyView } from '@tsunagari/identity';
import { ObjectType } from 'type-graphql';
import { NodeObject } from '../graphql/node.object.js';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { AccountObject } from './identity.objects.js';

/** A passkey. */
@ObjectType('Passkey', {
  implements: NodeObject,
  description:
    'A passkey (パスキー) of your account: signs in by finger, face or PIN of a device. Its keys are not shown.',
})
export class PasskeyObject implements Pick<PasskeyView, 'name' | 'createdAt' | 'lastUsedAt'> {
  @Publish('P1', 'How you call it.', () => String)
  name!: string;

  @Publish('P1', 'When it was added.', () => DateTimeScalar)
  createdAt!: string;

  @Publish('P1', 'When it last let you in; null when it never did.', () => DateTimeScalar, { nullable: true })
  lastUsedAt!: string | null;
}

/** What the browser needs. */
@ObjectType('StartedPasskey', { description: 'What the browser needs to make a passkey, or to ask for one.' })
export class StartedPasskeyObject {
  @Publish(
    'P3',
    'JSON text for `PublicKeyCredential.parseCreationOptionsFromJSON`, or `parseRequestOptionsFromJSON` for a proof; good once within five minutes.',
    () => String,
  )
  options!: string;
}

const passkey = { passkey: { type: () => PasskeyObject, meaning: 'The passkey' } };
const started = { passkey: { type: () => StartedPasskeyObject, meaning: 'What the browser needs' } };
export const StartPasskeyPayload = payloadOf('StartPasskeyPayload', started);
export const StartPasskeyProofPayload = payloadOf('StartPasskeyProofPayload', started);
export const AddPasskeyPayload = payloadOf('AddPasskeyPayload', passkey);
export const RenamePasskeyPayload = payloadOf('RenamePasskeyPayload', passkey);
export const RemovePasskeyPayload = payloadOf('RemovePasskeyPayload', {
  account: { type: () => AccountObject, meaning: 'Your account' },
});
