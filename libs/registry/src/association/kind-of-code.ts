import type { CommandContext } from '@tsunagari/database';
import { AssociationKind } from './association-kind.entity.js';
import { AssociationKindUnknown } from './association.errors.js';

/** Reads a kind of association by its code. @throws AssociationKindUnknown */
export async function kindOfCode({ manager, actor }: CommandContext, code: string): Promise<AssociationKind> {
  const kind = await manager.findOneBy(AssociationKind, { councilId: actor.councilId, code });
  if (!kind) throw new AssociationKindUnknown(code);
  return kind;
}
