import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Reader, lockForChange } from '@tsunagari/database';
import { type Actor, Forbidden, type PlainDate, holdsForCouncil, refuseProblems } from '@tsunagari/kernel';
import { Council } from './council.entity.js';

/** Years for which records may be kept: at least one, so that nobody is erased at once, at most thirty. */
export const LEAST_RETENTION = 1;
export const MOST_RETENTION = 30;

/** 保存期間: how long the record of someone who has left is kept. */
export interface Retention {
  readonly years: number;
  /** Version of the council, for a change. */
  readonly version: number;
}

/** Administrators say how long records are kept. */
export function canSetRetention(actor: Actor, day: PlainDate): boolean {
  return holdsForCouncil(actor, day, 'council_admin');
}

/** How long the council keeps records. */
export async function retentionOf(reader: Reader): Promise<Retention> {
  const [row] = await reader.rows<Retention>(
    `select c.retention_years as years, c.version from council c where c.council_id = (select claimed_council())`,
  );
  if (!row) throw new Error('an account belongs to a council');
  return row;
}

/** Says how long records are kept. @throws Forbidden, InvalidInput, VersionConflict */
export async function setRetention(context: CommandContext, { years, version }: Retention): Promise<void> {
  const { manager, actor, clock } = context;
  if (!canSetRetention(actor, clock.today())) throw new Forbidden();
  const isPossible = Number.isInteger(years) && years >= LEAST_RETENTION && years <= MOST_RETENTION;
  if (!isPossible) refuseProblems([{ code: 'NOT_A_RETENTION', path: ['years'] }]);
  const council = await lockForChange(manager, Council, actor.councilId, { id: actor.councilId, version });
  council.retentionYears = years;
  await manager.save(council);
  await recordAudit(context, {
    action: 'retention.set',
    subjectType: 'Council',
    subjectId: council.id,
    details: { years },
  });
}
