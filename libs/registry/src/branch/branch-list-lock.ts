import type { CommandContext } from '@tsunagari/database';

/** Lets one change of a council's list of branches run at a time, so that names, codes and histories cannot cross. Held until the transaction ends. */
export async function lockBranchList({ manager, actor }: CommandContext): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('branches:' || $1, 0))`, [actor.councilId]);
}
