import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import {
  type FieldProblem,
  Forbidden,
  type Grant,
  type Scope,
  codePointLength,
  holdsForCouncil,
  newId,
  refuseProblems,
} from '@tsunagari/kernel';
import { AccountCredential } from './account-credential.entity.js';
import { Account, emailKeyOf } from './account.entity.js';
import { EmailTaken } from './identity.errors.js';
import { hashPassword, passwordProblems } from './password.js';
import { RoleGrant } from './role-grant.entity.js';

/** A new account. */
export interface CreateAccount {
  readonly email: string;
  readonly displayName: string;
  readonly password: string;
  readonly grants: readonly Grant[];
}

/** Creates an account with its password and roles; returns its id. @throws Forbidden, InvalidInput, EmailTaken */
export async function createAccount(context: CommandContext, input: CreateAccount): Promise<string> {
  const { manager, actor, clock } = context;
  if (!holdsForCouncil(actor, clock.today(), 'council_admin')) throw new Forbidden();
  refuseProblems([...accountProblems(input), ...passwordProblems(input.password, input.email, ['password'])]);
  const emailKey = emailKeyOf(input.email);
  if (await manager.existsBy(Account, { councilId: actor.councilId, emailKey })) throw new EmailTaken();
  const id = newId(clock);
  const { councilId } = actor;
  await manager.insert(Account, {
    councilId,
    id,
    email: input.email.trim(),
    emailKey,
    displayName: input.displayName.trim(),
    disabledAt: null,
  });
  await manager.insert(AccountCredential, { councilId, id, passwordHash: await hashPassword(input.password) });
  for (const { role, scope, period } of input.grants) {
    await manager.insert(RoleGrant, {
      councilId,
      id: newId(clock),
      accountId: id,
      role,
      scopeKind: scope.kind,
      scopeId: scopeIdOf(scope),
      validFrom: period.from,
      validTo: period.to,
    });
  }
  await recordAudit(context, {
    action: 'account.create',
    subjectType: 'Account',
    subjectId: id,
    details: { roles: input.grants.map(({ role }) => role) },
  });
  return id;
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
