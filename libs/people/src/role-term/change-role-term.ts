import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { type PlainDate, NotFound, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, nameProblems, textProblems } from '@tsunagari/registry';
import { demandPerson } from '../person/person-to-change.js';
import type { RoleKind, RoleLevel } from '../vocabulary.js';
import { type Body, demandBody, demandOwnBody } from './body.js';
import { RoleTerm, roleWord } from './role-term.entity.js';
import { PeriodUpsideDown, RoleTermEnded, RoleTermOverlaps } from './role-term.errors.js';

/** A term in a role. */
export interface BeginRoleTerm extends Partial<Omit<Body, 'level'>> {
  readonly personId: string;
  readonly role: RoleKind;
  /** The council's own word; needed for OTHER. */
  readonly label?: string | null;
  readonly level: RoleLevel;
  readonly electedById?: string | null;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly note?: string | null;
}

/** Begins a term. @throws Forbidden, InvalidInput, NotFound, RoleBodyMissing, PeriodUpsideDown, RoleTermOverlaps */
export async function beginRoleTerm(context: CommandContext, input: BeginRoleTerm): Promise<string> {
  const { manager, actor, clock } = context;
  const label = input.label?.trim() || null;
  refuseProblems([
    ...(label === null && input.role !== 'OTHER' ? [] : nameProblems(label ?? '', ['label'])),
    ...textProblems(input.note, ['note']),
    ...dayProblems(input.from, ['from']),
    ...dayProblems(input.to, ['to']),
  ]);
  await demandPerson(context, input.personId, ['personId']);
  const body: Body = {
    level: input.level,
    branchId: input.branchId ?? null,
    associationId: input.associationId ?? null,
    partnerId: input.partnerId ?? null,
  };
  await demandBody(context, body, input.electedById ?? null);
  const term = manager.create(RoleTerm, {
    councilId: actor.councilId,
    id: newId(clock),
    personId: input.personId,
    role: input.role,
    roleLabel: label,
    ...body,
    electedById: input.electedById ?? null,
    validFrom: input.from ?? null,
    validTo: input.to ?? null,
    endReason: null,
    note: input.note?.trim() || null,
    origin: 'ENTERED',
    source: null,
  });
  await demandFree(context, term);
  await manager.insert(RoleTerm, term);
  await recordAudit(context, { action: 'role-term.begin', subjectType: 'RoleTerm', subjectId: term.id });
  return term.id;
}

/** Corrections of a term; what is absent stays, null takes away. */
export interface ReviseRoleTerm extends Seen {
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly note?: string | null;
  readonly electedById?: string | null;
}

/** Corrects a term. @throws Forbidden, InvalidInput, NotFound, VersionConflict, PeriodUpsideDown, RoleTermOverlaps */
export async function reviseRoleTerm(context: CommandContext, input: ReviseRoleTerm): Promise<string> {
  refuseProblems([
    ...textProblems(input.note, ['note']),
    ...dayProblems(input.from, ['from']),
    ...dayProblems(input.to, ['to']),
  ]);
  const term = await termToChange(context, input);
  if (input.from !== undefined) term.validFrom = input.from;
  if (input.to !== undefined) term.validTo = input.to;
  if (input.note !== undefined) term.note = input.note?.trim() || null;
  if (input.electedById !== undefined) {
    await demandBody(context, term, input.electedById);
    term.electedById = input.electedById;
  }
  await demandFree(context, term);
  await context.manager.save(term);
  await recordAudit(context, { action: 'role-term.revise', subjectType: 'RoleTerm', subjectId: term.id });
  return term.id;
}

/** Ends a term; `on` is the first day without it. @throws Forbidden, InvalidInput, NotFound, VersionConflict, RoleTermEnded, PeriodUpsideDown */
export async function endRoleTerm(
  context: CommandContext,
  input: Seen & { readonly on: PlainDate; readonly reason?: string | null },
): Promise<string> {
  refuseProblems([...textProblems(input.reason, ['reason'], 200), ...dayProblems(input.on, ['on'])]);
  const term = await termToChange(context, input);
  if (term.validTo !== null && term.validTo <= input.on) throw new RoleTermEnded();
  term.validTo = input.on;
  term.endReason = input.reason?.trim() || null;
  await demandFree(context, term, ['on']);
  await context.manager.save(term);
  await recordAudit(context, { action: 'role-term.end', subjectType: 'RoleTerm', subjectId: term.id });
  return term.id;
}

async function termToChange(context: CommandContext, seen: Seen): Promise<RoleTerm> {
  const { manager, actor } = context;
  const known = await manager.findOneBy(RoleTerm, { councilId: actor.councilId, id: seen.id });
  if (!known) throw new NotFound('RoleTerm', seen.id);
  await demandPerson(context, known.personId);
  await demandOwnBody(context, known);
  return lockForChange(manager, RoleTerm, actor.councilId, seen);
}

/** @throws PeriodUpsideDown, RoleTermOverlaps; the database's own rule stands behind it. */
async function demandFree({ reader }: CommandContext, term: RoleTerm, path?: readonly string[]): Promise<void> {
  const { validFrom, validTo } = term;
  if (validFrom !== null && validTo !== null && validTo <= validFrom) throw new PeriodUpsideDown(path);
  const [other] = await reader.rows(
    `select 1 from role_term r where r.council_id = (select claimed_council()) and r.person_id = $1::uuid and r.id <> $2::uuid and r.role = $3 and coalesce(r.role_label, '') = $4
       and coalesce(r.branch_id, r.association_id, r.partner_id, r.council_id) = coalesce($5::uuid, r.council_id)
       and daterange(r.valid_from, r.valid_to) && daterange($6::date, $7::date) limit 1`,
    [
      term.personId,
      term.id,
      term.role,
      term.roleLabel ?? '',
      term.branchId ?? term.associationId ?? term.partnerId,
      validFrom,
      validTo,
    ],
  );
  if (other) throw new RoleTermOverlaps(roleWord(term.role, term.roleLabel));
}
