import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { canKeepAssociation, demand } from '../registry.policy.js';
import { branchIdOn } from './affiliations.js';
import { Association } from './association.entity.js';

/** Reads an association for a change by one who keeps it. @throws Forbidden, NotFound, VersionConflict */
export async function associationToChange(context: CommandContext, seen: Seen): Promise<Association> {
  const { manager, reader, actor, clock } = context;
  const today = clock.today();
  const branchId = await branchIdOn(reader, actor.councilId, seen.id, today);
  demand(canKeepAssociation(actor, today, seen.id, branchId));
  return lockForChange(manager, Association, actor.councilId, seen);
}
