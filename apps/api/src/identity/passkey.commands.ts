import {
  type PasskeyView,
  addPasskey,
  keepRefusedAnswer,
  removePasskey,
  renamePasskey,
  startPasskey,
  startPasskeyProof,
} from '@tsunagari/identity';
import { ownCouncil } from '@tsunagari/registry';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import { Answers } from '../graphql/answers.js';
import { localId } from '../graphql/global-ids.js';
import type { Payload } from '../graphql/payload.object.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import { accountPayload } from './own-account.js';
import { ownPasskey } from './passkey.fields.js';
import {
  AddPasskeyInput,
  RemovePasskeyInput,
  RenamePasskeyInput,
  StartPasskeyInput,
  StartPasskeyProofInput,
} from './passkey.inputs.js';
import {
  AddPasskeyPayload,
  RemovePasskeyPayload,
  RenamePasskeyPayload,
  StartPasskeyPayload,
  StartPasskeyProofPayload,
} from './passkey.objects.js';
import { askForPasskey } from './run-with-passkey.js';
import { runWithPassword } from './run-with-password.js';

const INPUT = { description: 'What to do.' } as const;

/** One's own passkeys. */
@Answers('Mutation')
export class PasskeyCommands {
  @Extensions({ privacy: 'P1' })
  @Mutation(() => StartPasskeyPayload, {
    description: 'Begins to add a passkey to your account; `addPasskey` ends it.',
  })
  async startPasskey(
    @Arg('input', () => StartPasskeyInput, INPUT) { currentPassword, code = null }: StartPasskeyInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['StartPasskeyPayload']> {
    const { relyingParty } = context.site;
    const siteName = (await ownCouncil(context.reader))?.name ?? 'つながり';
    const outcome = await runWithPassword(context, (command) =>
      startPasskey(command, { currentPassword, code, relyingParty, siteName }),
    );
    return startedPayload(outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => StartPasskeyProofPayload, {
    description: '本人の確認: begins to prove by one of your passkeys that it is you, where no password is at hand.',
  })
  async startPasskeyProof(
    @Arg('input', () => StartPasskeyProofInput, INPUT) { for: askedFor }: StartPasskeyProofInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['StartPasskeyProofPayload']> {
    const { relyingParty } = context.site;
    return startedPayload(
      await askForPasskey(context, (command) => startPasskeyProof(command, { relyingParty, askedFor })),
    );
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => AddPasskeyPayload, {
    description: 'Adds the passkey that the browser has made; sign-in with the password asks for it from now on.',
  })
  async addPasskey(
    @Arg('input', () => AddPasskeyInput, INPUT) input: AddPasskeyInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['AddPasskeyPayload']> {
    const { relyingParty } = context.site;
    const { name, ...registration } = input;
    const outcome = await runCommand(context, (command) => addPasskey(command, { name, registration, relyingParty }));
    const refused = { clientData: registration.clientData, askedFor: 'ADD', isWrongProof: false } as const;
    if (!outcome.done) await runCommand(context, (command) => keepRefusedAnswer(command, refused));
    return passkeyPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => RenamePasskeyPayload, { description: 'Gives one of your passkeys another name.' })
  async renamePasskey(
    @Arg('input', () => RenamePasskeyInput, INPUT) { id, name }: RenamePasskeyInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['RenamePasskeyPayload']> {
    return passkeyPayload(
      context,
      await runCommand(context, (command) => renamePasskey(command, { id: localId('Passkey', id), name })),
    );
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => RemovePasskeyPayload, { description: 'Takes one of your passkeys away.' })
  async removePasskey(
    @Arg('input', () => RemovePasskeyInput, INPUT) { id, currentPassword, code = null }: RemovePasskeyInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['RemovePasskeyPayload']> {
    return accountPayload(
      context,
      await runWithPassword(context, (command) =>
        removePasskey(command, { id: localId('Passkey', id), currentPassword, code }),
      ),
    );
  }
}

function startedPayload(outcome: Outcome<object>): Payload<{ passkey: { options: string } }> {
  return outcome.done
    ? { passkey: { options: JSON.stringify(outcome.result) }, refusals: [] }
    : { passkey: null, refusals: outcome.refusals };
}

async function passkeyPayload(
  context: RequestContext,
  outcome: Outcome<string>,
): Promise<Payload<{ passkey: PasskeyView }>> {
  return outcome.done
    ? { passkey: await ownPasskey(context, outcome.result), refusals: [] }
    : { passkey: null, refusals: outcome.refusals };
}
