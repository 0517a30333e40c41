import type { CommandContext, Reader } from '@tsunagari/database';
import { NotFound, type PlainDate } from '@tsunagari/kernel';
import { Branch } from '../branch/branch.entity.js';
import { BranchNotOpen } from '../branch/branch.errors.js';
import { AssociationNameTaken } from './association.errors.js';

/** The branch of an association on a day, null when it has none. */
export async function branchIdOn(
  reader: Reader,
  councilId: string,
  associationId: string,
  on: PlainDate,
): Promise<string | null> {
  const [row] = await reader.rows<{ branchId: string }>(
    `select branch_id as "branchId" from association_affiliation
     where council_id = $1 and association_id = $2 and daterange(valid_from, valid_to) @> $3::date`,
    [councilId, associationId, on],
  );
  return row?.branchId ?? null;
}

/**
 * Reads a branch that an association is to belong to from a day on, and keeps it from being split, merged or closed meanwhile.
 * @throws NotFound, BranchNotOpen
 */
export async function branchToJoin(
  { manager, actor }: CommandContext,
  branchId: string,
  on: PlainDate,
  path: readonly string[],
): Promise<Branch> {
  const branch = await manager.findOne(Branch, {
    where: { councilId: actor.councilId, id: branchId },
    lock: { mode: 'pessimistic_read' },
  });
  if (!branch) throw new NotFound('Branch', branchId, ['branchId']);
  if (!branch.isOpenOn(on) || branch.closedOn !== null) throw new BranchNotOpen(branch.name, on, path);
  return branch;
}

/** @throws AssociationNameTaken when another association of the branch bears the name on or after the day. */
export async function refuseNameInBranch(
  { reader, actor }: CommandContext,
  name: string,
  branchId: string | null,
  on: PlainDate,
  exceptId: string | null,
): Promise<void> {
  if (branchId === null) return;
  const taken = await reader.rows(
    `select 1 from association a join association_affiliation f on f.council_id = a.council_id and f.association_id = a.id
     where a.council_id = $1 and a.name = $2 and f.branch_id = $3 and (f.valid_to is null or f.valid_to > $4)
       and (a.closed_on is null or a.closed_on > $4) and a.id is distinct from $5 limit 1`,
    [actor.councilId, name, branchId, on, exceptId],
  );
  if (taken.length > 0) throw new AssociationNameTaken(name);
}
