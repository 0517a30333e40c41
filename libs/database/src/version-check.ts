import { NotFound, VersionConflict } from '@tsunagari/kernel';
import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import type { RecordEntity } from './record.entity.js';

/** Names one version of one record: what the one who changes it has seen. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/**
 * Reads a record for change and locks its row until the transaction ends.
 * @throws NotFound when there is none in this council.
 * @throws VersionConflict when someone has changed it since (carries the present record).
 */
export async function lockForChange<Entity extends RecordEntity>(
  manager: EntityManager,
  target: EntityTarget<Entity>,
  councilId: string,
  seen: Seen,
): Promise<Entity> {
  const typeName = manager.dataSource.getMetadata(target).name;
  const where = { councilId, id: seen.id } as FindOptionsWhere<Entity>;
  const record = await manager.findOne(target, { where, lock: { mode: 'pessimistic_write' } });
  if (!record) throw new NotFound(typeName, seen.id);
  if (record.version !== seen.version) throw new VersionConflict(typeName, seen.id, record);
  return record;
}
