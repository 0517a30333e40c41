import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { NotFound, type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, textProblems } from '@tsunagari/registry';
import { demandPerson } from '../person/person-to-change.js';
import { PeriodUpsideDown } from '../role-term/role-term.errors.js';
import { Commission, CommissionParty } from './commission.entities.js';
import { CommissionEnded, CommissionRenewed } from './commission.errors.js';

/** 更新: a new commission from the day on which the old one ends. */
export interface RenewCommission extends Seen {
  readonly to: PlainDate;
  readonly issuedOn?: PlainDate | null;
  readonly documentNo?: string | null;
}

/** Renews a commission with the same parties; returns the new one. @throws Forbidden, InvalidInput, NotFound, VersionConflict, CommissionEnded, CommissionRenewed, PeriodUpsideDown */
export async function renewCommission(context: CommandContext, input: RenewCommission): Promise<string> {
  const { manager, actor, clock } = context;
  refuseProblems([
    ...textProblems(input.documentNo, ['documentNo'], 50),
    ...dayProblems(input.to, ['to']),
    ...dayProblems(input.issuedOn, ['issuedOn']),
  ]);
  const old = await commissionToChange(context, input);
  const { councilId } = actor;
  if (old.endedOn !== null) throw new CommissionEnded();
  if (await manager.existsBy(Commission, { councilId, renewsId: old.id })) throw new CommissionRenewed();
  if (input.to <= old.validTo) throw new PeriodUpsideDown();
  const renewal = manager.create(Commission, {
    councilId,
    id: newId(clock),
    personId: old.personId,
    role: old.role,
    roleLabel: old.roleLabel,
    branchId: old.branchId,
    associationId: old.associationId,
    recommendedBy: old.recommendedBy,
    pledgeVersion: old.pledgeVersion,
    endedOn: null,
    endReason: null,
    validFrom: old.validTo,
    validTo: input.to,
    documentNo: input.documentNo?.trim() || null,
    issuedOn: input.issuedOn ?? null,
    renewsId: old.id,
    origin: 'ENTERED',
    source: null,
  });
  await manager.insert(Commission, renewal);
  const parties = await manager.findBy(CommissionParty, { councilId, commissionId: old.id });
  await manager.insert(
    CommissionParty,
    parties.map(({ position, organisationKind, branchId, partnerId, associationId, ...printed }) => ({
      councilId,
      id: newId(clock),
      commissionId: renewal.id,
      position,
      organisationKind,
      branchId,
      partnerId,
      associationId,
      organisationName: printed.organisationName,
      signatoryTitle: printed.signatoryTitle,
      signatoryName: printed.signatoryName,
    })),
  );
  await recordAudit(context, { action: 'commission.renew', subjectType: 'Commission', subjectId: renewal.id });
  return renewal.id;
}

/** Ends a commission early (解嘱); `on` is the first day without it. @throws Forbidden, InvalidInput, NotFound, VersionConflict, CommissionEnded, PeriodUpsideDown */
export async function endCommission(
  context: CommandContext,
  input: Seen & { readonly on: PlainDate; readonly reason?: string | null },
): Promise<string> {
  refuseProblems(textProblems(input.reason, ['reason'], 200));
  const commission = await commissionToChange(context, input);
  if (commission.endedOn !== null) throw new CommissionEnded();
  if (input.on < commission.validFrom || input.on >= commission.validTo) throw new PeriodUpsideDown(['on']);
  commission.endedOn = input.on;
  commission.endReason = input.reason?.trim() || null;
  await context.manager.save(commission);
  await recordAudit(context, { action: 'commission.end', subjectType: 'Commission', subjectId: commission.id });
  return commission.id;
}

async function commissionToChange(context: CommandContext, seen: Seen): Promise<Commission> {
  const { manager, actor } = context;
  const known = await manager.findOneBy(Commission, { councilId: actor.councilId, id: seen.id });
  if (!known) throw new NotFound('Commission', seen.id);
  await demandPerson(context, known.personId);
  return lockForChange(manager, Commission, actor.councilId, seen);
}
