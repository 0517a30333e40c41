import { announce, recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { type FieldProblem, Forbidden, NotFound, newId, refuseProblems } from '@tsunagari/kernel';
import { nameProblems } from '@tsunagari/registry';
import { demand } from '../people.policy.js';
import { Disaster } from './disaster.entity.js';
import { canDeclareDisaster } from './disaster.policy.js';
import { type DisasterBasis, MOST_DISASTER_HOURS } from './disaster.vocabulary.js';

/** 災害時モードを宣言する: what has happened, where and for how long. */
export interface DeclareDisaster {
  /** 台風第19号 */
  readonly name: string;
  readonly basis: DisasterBasis;
  /** 訓練: it opens nothing. */
  readonly isDrill: boolean;
  /** The branches of the area; none means the whole council. */
  readonly branchIds: readonly string[];
  /** Hours from now, 1–72. */
  readonly hours: number;
}

/** Declares a disaster; it is in force only when another person has confirmed it. @throws Forbidden, InvalidInput, NotFound */
export async function declareDisaster(context: CommandContext, input: DeclareDisaster): Promise<string> {
  const { manager, reader, actor, clock } = context;
  const { councilId, accountId } = actor;
  demand(canDeclareDisaster(actor, clock.today()));
  if (accountId === null) throw new Forbidden();
  const name = input.name.trim();
  refuseProblems([...nameProblems(name, ['name']), ...hoursProblems(input.hours)]);
  const branchIds = [...new Set(input.branchIds)];
  const known = await reader.rows<{ id: string }>(
    `select b.id from branch b where b.council_id = (select claimed_council()) and b.id = any($1::uuid[])`,
    [branchIds],
  );
  const unknown = branchIds.find((id) => !known.some((branch) => branch.id === id));
  if (unknown !== undefined) throw new NotFound('Branch', unknown, ['branchIds']);
  const id = newId(clock);
  const now = clock.now();
  await manager.insert(Disaster, {
    councilId,
    id,
    name,
    basis: input.basis,
    isDrill: input.isDrill,
    branchIds,
    declaredBy: accountId,
    declaredAt: now,
    proposedBy: accountId,
    proposedAt: now,
    proposedEndAt: hoursAfter(now, input.hours),
    confirmedBy: null,
    confirmedAt: null,
    endsAt: null,
    endedBy: null,
    endedAt: null,
  });
  await recordAudit(context, {
    action: 'disaster.declare',
    subjectType: 'Disaster',
    subjectId: id,
    details: { basis: input.basis, isDrill: input.isDrill, hours: input.hours, branchIds },
  });
  await announce(context, { kind: 'DisasterDeclared', disasterId: id });
  return id;
}

/** What is wrong with a length of time. */
export function hoursProblems(hours: number): readonly FieldProblem[] {
  const fits = Number.isInteger(hours) && hours >= 1 && hours <= MOST_DISASTER_HOURS;
  return fits ? [] : [{ code: 'DISASTER_HOURS', path: ['hours'], details: { most: MOST_DISASTER_HOURS } }];
}

/** The instant so many hours later. */
export function hoursAfter(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * 3_600_000);
}
