import { type CommandContext, type Reader } from '@tsunagari/database';
import { type PlainDate, newId } from '@tsunagari/kernel';
import { In } from 'typeorm';
import { AssociationAffiliation } from '../association/association-affiliation.entity.js';
import { BranchBase } from '../base/branch-base.entity.js';

/** An association that belongs to a branch on a day or will belong to it later, by the affiliation that says so. */
export interface HeldAssociation {
  readonly affiliationId: string;
  readonly associationId: string;
  readonly name: string;
}

/** A base of a branch on a day or later. */
export interface HeldBase {
  readonly baseId: string;
  readonly name: string;
}

/** What a branch holds on a day and after it: all that would be left without a branch if it ended on that day. */
export interface Holdings {
  readonly associations: readonly HeldAssociation[];
  readonly bases: readonly HeldBase[];
}

/** Reads what a branch holds from a day on. */
export async function holdingsOf(
  reader: Reader,
  councilId: string,
  branchId: string,
  on: PlainDate,
): Promise<Holdings> {
  const values = [councilId, branchId, on];
  const associations = await reader.rows<HeldAssociation>(
    `select f.id as "affiliationId", a.id as "associationId", a.name
     from association_affiliation f join association a on a.council_id = f.council_id and a.id = f.association_id
     where f.council_id = $1 and f.branch_id = $2 and (f.valid_to is null or f.valid_to > $3) order by a.kana_key, a.id`,
    values,
  );
  const bases = await reader.rows<HeldBase>(
    `select id as "baseId", name from branch_base
     where council_id = $1 and branch_id = $2 and (valid_to is null or valid_to > $3) order by name, id`,
    values,
  );
  return { associations, bases };
}

/** Moves affiliations to another branch on a day: what was before stays with the old branch, nothing is lost or doubled. */
export async function moveAffiliations(
  context: CommandContext,
  affiliationIds: readonly string[],
  toBranchId: string,
  on: PlainDate,
): Promise<void> {
  const { manager, actor, clock } = context;
  if (affiliationIds.length === 0) return;
  const rows = await manager.findBy(AssociationAffiliation, {
    councilId: actor.councilId,
    id: In([...affiliationIds]),
  });
  const continued = rows.filter((row) => row.validFrom === null || row.validFrom < on);
  const successors = continued.map((row) => ({
    ...copyOf(row),
    id: newId(clock),
    branchId: toBranchId,
    validFrom: on,
    origin: 'ENTERED' as const,
    source: null,
  }));
  for (const row of rows) {
    if (continued.includes(row)) row.validTo = on;
    else row.branchId = toBranchId;
  }
  await manager.save(rows);
  await manager.insert(AssociationAffiliation, successors);
}

/** Moves bases to another branch on a day; with `toBranchId` null they end on it. */
export async function moveBases(
  context: CommandContext,
  baseIds: readonly string[],
  toBranchId: string | null,
  on: PlainDate,
): Promise<void> {
  const { manager, actor, clock } = context;
  if (baseIds.length === 0) return;
  const rows = await manager.findBy(BranchBase, { councilId: actor.councilId, id: In([...baseIds]) });
  const continued = rows.filter((row) => row.validFrom === null || row.validFrom < on);
  const successors = continued.map((row) => ({
    ...copyOf(row),
    id: newId(clock),
    branchId: toBranchId,
    validFrom: on,
  }));
  for (const row of rows) {
    if (continued.includes(row)) row.validTo = on;
    else if (toBranchId !== null) row.branchId = toBranchId;
  }
  await manager.save(rows.filter((row) => continued.includes(row) || toBranchId !== null));
  if (toBranchId === null) await manager.remove(rows.filter((row) => !continued.includes(row)));
  else await manager.insert(BranchBase, successors);
}

/** The columns of a record without what the database keeps for it. */
function copyOf<Row extends { version: number; recordedAt: Date; recordedBy: string | null }>(
  row: Row,
): Omit<Row, 'version' | 'recordedAt' | 'recordedBy'> {
  const { version: _version, recordedAt: _at, recordedBy: _by, ...columns } = row;
  return columns;
}
