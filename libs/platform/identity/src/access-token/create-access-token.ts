import type { CommandContext } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import { Account, emailKeyOf } from '../account.entity.js';
import { type Proof, proveAnew } from '../prove-anew.js';
import { type IssuedToken, type WantedToken, issueToken } from './issue-token.js';

/** A token for an account. */
export interface CreateAccessToken extends WantedToken {
  readonly email: string;
}

/** A token for oneself, with the proof that it is. */
export interface CreateMyAccessToken extends WantedToken, Proof {}

/** Makes an access token for any account of the council and returns its secret, which is not kept: for the command line. @throws InvalidInput, NotFound, TokensTooMany */
export async function createAccessToken(context: CommandContext, input: CreateAccessToken): Promise<string> {
  const { manager, actor } = context;
  const account = await manager.findOneBy(Account, { councilId: actor.councilId, emailKey: emailKeyOf(input.email) });
  if (!account) throw new NotFound('Account', input.email, ['email']);
  return (await issueToken(context, account.id, input)).secret;
}

/** Makes an access token for oneself. @throws Forbidden, InvalidInput, NotFound, PasswordWrong, CodeWrong, TokensTooMany */
export async function createMyAccessToken(context: CommandContext, input: CreateMyAccessToken): Promise<IssuedToken> {
  const account = await proveAnew(context, input);
  return issueToken(context, account.id, input);
}
