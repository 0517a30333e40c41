import { announce, recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, kanaProblems, nameProblems, textProblems } from '../input-rules.js';
import { canKeepBranch, canKeepRegister, demand } from '../registry.policy.js';
import { branchToJoin, refuseNameInBranch } from './affiliations.js';
import { AssociationAffiliation } from './association-affiliation.entity.js';
import { Association } from './association.entity.js';
import { kindOfCode } from './kind-of-code.js';

/** 自治会等の登録 */
export interface RegisterAssociation {
  readonly name: string;
  readonly kana?: string | null;
  readonly kindCode: string;
  /** Its branch from `openedOn` (or from before the records) on. */
  readonly branchId?: string | null;
  readonly openedOn?: PlainDate | null;
  readonly venue?: string | null;
  readonly note?: string | null;
}

/**
 * Registers an association, gives it the next free code and, if named, its branch.
 * @throws Forbidden, InvalidInput, NotFound, AssociationKindUnknown, BranchNotOpen, AssociationNameTaken
 */
export async function registerAssociation(context: CommandContext, input: RegisterAssociation): Promise<string> {
  const { manager, actor, clock } = context;
  const today = clock.today();
  demand(input.branchId == null ? canKeepRegister(actor, today) : canKeepBranch(actor, today, input.branchId));
  refuseProblems([
    ...nameProblems(input.name, ['name']),
    ...(input.kana == null || input.kana === '' ? [] : kanaProblems(input.kana, ['kana'])),
    ...textProblems(input.venue, ['venue'], 200),
    ...textProblems(input.note, ['note']),
    ...dayProblems(input.openedOn, ['openedOn']),
  ]);
  const kind = await kindOfCode(context, input.kindCode);
  const from = input.openedOn ?? null;
  if (input.branchId != null) await branchToJoin(context, input.branchId, from ?? today, ['openedOn']);
  await refuseNameInBranch(context, input.name.trim(), input.branchId ?? null, from ?? today, null);

  const association = manager.create(Association, {
    councilId: actor.councilId,
    id: newId(clock),
    code: await nextCode(context),
    kindId: kind.id,
    openedOn: from,
    closedOn: null,
    venue: input.venue ?? null,
    note: input.note ?? null,
    origin: 'ENTERED',
    source: null,
  });
  association.call(input.name.trim(), input.kana?.trim() || null);
  await manager.insert(Association, association);
  if (input.branchId != null) {
    await manager.insert(AssociationAffiliation, {
      councilId: actor.councilId,
      id: newId(clock),
      associationId: association.id,
      branchId: input.branchId,
      validFrom: from,
      validTo: null,
      basis: null,
      origin: 'ENTERED',
      source: null,
    });
  }
  await recordAudit(context, { action: 'association.register', subjectType: 'Association', subjectId: association.id });
  await announce(context, { kind: 'AssociationRegistered', associationId: association.id });
  return association.id;
}

/** A001, A002 …: one more than the greatest in use; concurrent registrations wait for one another. */
async function nextCode({ manager, actor }: CommandContext): Promise<string> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('association-codes:' || $1, 0))`, [
    actor.councilId,
  ]);
  const [row]: { last: number | null }[] = await manager.query(
    `select max(substring(code from '^A(\\d{1,6})$')::int) as last from association where council_id = $1`,
    [actor.councilId],
  );
  return `A${String((row?.last ?? 0) + 1).padStart(3, '0')}`;
}
