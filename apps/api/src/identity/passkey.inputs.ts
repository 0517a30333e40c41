import { PROOF_USES, type ProofUse } from '@tsunagari/identity';
import { Field, ID, InputType } from 'type-graphql';
import { publishedEnum } from '../graphql/published-enum.js';

export const ProofUseEnum = publishedEnum('ProofUse', 'What a passkey proves (本人の確認).', PROOF_USES, {
  EMERGENCY_ACCESS: '緊急に閲覧する: who opens an emergency access.',
});

/** A proof by password. */
@InputType('StartPasskeyInput', { description: 'A passkey to be added, with your password as proof.' })
export class StartPasskeyInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The present code of the authenticator app, if you have set one up.',
  })
  code?: string | null;
}

/** What the browser has made. */
@InputType('AddPasskeyInput', {
  description:
    'A passkey that the browser has made; each part in base64url, as `PublicKeyCredential.toJSON()` gives it.',
})
export class AddPasskeyInput {
  @Field(() => String, { description: 'How you call it, 1–50 characters: 「事務所のパソコン」.' })
  name!: string;

  @Field(() => String, { description: '`id`.' })
  credentialId!: string;

  @Field(() => String, { description: '`response.clientDataJSON`.' })
  clientData!: string;

  @Field(() => String, { description: '`response.attestationObject`.' })
  attestation!: string;

  @Field(() => [String], { description: '`response.transports`: ways to reach the authenticator.' })
  transports!: readonly string[];
}

/** Another name. */
@InputType('RenamePasskeyInput', { description: 'Another name for one of your passkeys.' })
export class RenamePasskeyInput {
  @Field(() => ID, { description: 'The passkey.' })
  id!: string;

  @Field(() => String, { description: 'How you call it, 1–50 characters.' })
  name!: string;
}

/** A proof by password. */
@InputType('RemovePasskeyInput', { description: 'A passkey to be taken away, with your password as proof.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: 'The passkey.' })
  id!: string;

  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The present code of the authenticator app, if you have set one up.',
  })
  code?: string | null;
}

/** What is to be proven. */
@InputType('StartPasskeyProofInput', { description: 'What a passkey of your account shall prove.' })
export class StartPasskeyProofInput {
  @Field(() => ProofUseEnum, { description: 'The answer is good for this alone.' })
  for!: ProofUse;
}

/** What a passkey has signed. */
@InputType('PasskeyAnswerInput', {
  description:
    'What a passkey has answered to `startPasskeyProof`; each part in base64url, as `PublicKeyCredential.toJSON()` gives it.',
})
export class PasskeyAnswerInput {
  @Field(() => String, { description: '`id`.' })
  credentialId!: string;

  @Field(() => String, { description: '`response.clientDataJSON`.' })
  clientData!: string;

  @Field(() => String, { description: '`response.authenticatorData`.' })
  authenticatorData!: string;

  @Field(() => String, { description: '`response.signature`.' })
  signature!: string;

  @Field(() => String, { nullable: true, description: '`response.userHandle`.' })
  userHandle?: string | null;
}
