import type { CommandContext } from '@tsunagari/database';
import { type PlainDate, newId } from '@tsunagari/kernel';
import type { LineageKind } from '../vocabulary.js';
import type { Branch } from './branch.entity.js';
import { BranchHasLaterEvents } from './branch.errors.js';
import { BranchLineageEvent, BranchLineageMember } from './lineage.entities.js';

/** What is written into the history of branches. */
export interface LineageEntry {
  readonly kind: LineageKind;
  readonly effectiveOn: PlainDate;
  readonly reason?: string | null;
  readonly meeting?: string | null;
  readonly movedAssociations?: number;
  readonly predecessors: readonly { readonly id: string; readonly name: string }[];
  readonly successors: readonly { readonly id: string; readonly name: string }[];
}

/** Writes one event of the history with its branches and returns its id. */
export async function recordLineage({ manager, actor, clock }: CommandContext, entry: LineageEntry): Promise<string> {
  const event = manager.create(BranchLineageEvent, {
    councilId: actor.councilId,
    id: newId(clock),
    kind: entry.kind,
    effectiveOn: entry.effectiveOn,
    reason: entry.reason ?? null,
    meeting: entry.meeting ?? null,
    movedAssociations: entry.movedAssociations ?? 0,
    origin: 'ENTERED',
    source: null,
  });
  await manager.insert(BranchLineageEvent, event);
  const sides = [
    ...entry.predecessors.map((branch) => ({ branch, side: 'PREDECESSOR' as const })),
    ...entry.successors.map((branch) => ({ branch, side: 'SUCCESSOR' as const })),
  ];
  await manager.insert(
    BranchLineageMember,
    sides.map(({ branch, side }) => ({
      councilId: actor.councilId,
      id: newId(clock),
      eventId: event.id,
      branchId: branch.id,
      side,
      nameThen: branch.name,
    })),
  );
  return event.id;
}

/** @throws BranchHasLaterEvents when the branch has an event after the day: the past is not rewritten beneath it. */
export async function refuseLaterEvents(
  { reader, actor }: Pick<CommandContext, 'reader' | 'actor'>,
  branch: Pick<Branch, 'id' | 'name'>,
  on: PlainDate,
): Promise<void> {
  if (await hasLaterEvents(reader, actor.councilId, branch.id, on)) throw new BranchHasLaterEvents(branch.name, on);
}

/** Whether the branch has an event of its history after the day. */
export async function hasLaterEvents(
  reader: CommandContext['reader'],
  councilId: string,
  branchId: string,
  on: PlainDate,
): Promise<boolean> {
  const later = await reader.rows(
    `select 1 from branch_lineage_member m join branch_lineage_event e on e.council_id = m.council_id and e.id = m.event_id
     where m.council_id = $1 and m.branch_id = $2 and e.effective_on > $3 limit 1`,
    [councilId, branchId, on],
  );
  return later.length > 0;
}
