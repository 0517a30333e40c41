import type { CommandContext } from '@tsunagari/database';
import { type FieldProblem, type Grant, type Scope, codePointLength, newId } from '@tsunagari/kernel';
import { Account, emailKeyOf } from './account.entity.js';
import { EmailTaken } from './identity.errors.js';
import { RoleGrant } from './role-grant.entity.js';

/** Who an account is for and what it may do. */
export interface NewAccount {
  readonly email: string;
  readonly displayName: string;
  readonly grants: readonly Grant[];
}

/** Inserts an account with its roles and without a password; returns its id. @throws EmailTaken */
export async function insertAccount(
  context: CommandContext,
  { email, displayName, grants }: NewAccount,
): Promise<string> {
  const {
    manager,
    actor: { councilId },
    clock,
  } = context;
  const emailKey = emailKeyOf(email);
  if (await manager.existsBy(Account, { councilId, emailKey })) throw new EmailTaken();
  const id = newId(clock);
  await manager.insert(Account, {
    councilId,
    id,
    email: email.trim(),
    emailKey,
    displayName: displayName.trim(),
    disabledAt: null,
  });
  for (const grant of grants) await manager.insert(RoleGrant, grantRow(context, id, grant));
  return id;
}

/** The row of a role of an account. */
export function grantRow({ actor, clock }: CommandContext, accountId: string, { role, scope, period }: Grant) {
  return {
    councilId: actor.councilId,
    id: newId(clock),
    accountId,
    role,
    scopeKind: scope.kind,
    scopeId: scopeIdOf(scope),
    validFrom: period.from,
    validTo: period.to,
  };
}

/** Problems of the name and the address of an account. */
export function accountProblems({ email, displayName }: { email?: string; displayName: string }): FieldProblem[] {
  const name = displayName.trim();
  return [
    ...(email === undefined || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(emailKeyOf(email))
      ? []
      : [{ code: 'NOT_AN_EMAIL', path: ['email'] }]),
    ...(name === '' ? [{ code: 'REQUIRED', path: ['displayName'] }] : []),
    ...(codePointLength(name) > 100 ? [{ code: 'TOO_LONG', path: ['displayName'], details: { longest: 100 } }] : []),
  ];
}

function scopeIdOf(scope: Scope): string | null {
  switch (scope.kind) {
    case 'council':
      return null;
    case 'branch':
      return scope.branchId;
    case 'association':
      return scope.associationId;
    case 'pair':
      return scope.pairId;
  }
}
