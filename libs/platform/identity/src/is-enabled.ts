import type { CommandContext } from '@tsunagari/database';

/** Whether an account of the acting council may sign in. */
export async function isEnabled(
  { manager, actor: { councilId } }: CommandContext,
  accountId: string,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from account where council_id = $1 and id = $2 and disabled_at is null`,
    [councilId, accountId],
  );
  return rows.length === 1;
}
