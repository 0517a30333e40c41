import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { type FieldProblem, codePointLength, newId, refuseProblems } from '@tsunagari/kernel';
import { IsNull, MoreThan } from 'typeorm';
import { newSecret } from '../secret.js';
import { AccessToken, type TokenScope } from '../session.entity.js';
import { TokensTooMany } from './access-token.errors.js';

/** A token that is wanted. */
export interface WantedToken {
  /** What it is for, in the owner's words, at most 50 characters: 「月次の集計」. */
  readonly name: string;
  readonly scope: TokenScope;
  /** Days until it ends, 1–366. */
  readonly days: number;
}

/** A token that was made; the secret is known here and never again. */
export interface IssuedToken {
  readonly id: string;
  readonly secret: string;
}

const LONGEST_NAME = 50;
const MOST_DAYS = 366;
const MOST_TOKENS = 20;

/** Makes an access token of an account of the acting council. @throws InvalidInput, TokensTooMany */
export async function issueToken(
  context: CommandContext,
  accountId: string,
  { name, scope, days }: WantedToken,
): Promise<IssuedToken> {
  const { manager, actor, clock } = context;
  const { councilId } = actor;
  refuseProblems([...nameProblems(name.trim()), ...daysProblems(days)]);
  const now = clock.now();
  const living = { councilId, accountId, revokedAt: IsNull(), expiresAt: MoreThan(now) };
  if ((await manager.countBy(AccessToken, living)) >= MOST_TOKENS) throw new TokensTooMany(MOST_TOKENS);
  const { token: secret, hash: tokenHash } = newSecret();
  const id = newId(clock);
  await manager.insert(AccessToken, {
    councilId,
    id,
    accountId,
    tokenHash,
    name: name.trim(),
    scope,
    expiresAt: new Date(now.getTime() + days * 86_400_000),
    lastUsedAt: null,
    revokedAt: null,
  });
  await recordAudit(context, {
    action: 'access-token.create',
    subjectType: 'AccessToken',
    subjectId: id,
    details: { scope, days },
  });
  return { id, secret };
}

function nameProblems(name: string): FieldProblem[] {
  if (name === '') return [{ code: 'REQUIRED', path: ['name'] }];
  return codePointLength(name) > LONGEST_NAME
    ? [{ code: 'TOO_LONG', path: ['name'], details: { longest: LONGEST_NAME } }]
    : [];
}

function daysProblems(days: number): FieldProblem[] {
  return Number.isInteger(days) && days >= 1 && days <= MOST_DAYS
    ? []
    : [{ code: 'DAYS_OUT_OF_RANGE', path: ['days'] }];
}
