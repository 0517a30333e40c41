import type { CommandContext } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import { PersonInTwoPlaces } from './person.errors.js';

/** Where a person belongs: to an association, or to a branch directly, or to neither. */
export interface PersonPlace {
  readonly associationId: string | null;
  readonly branchId: string | null;
}

/** The branch of a place today; null when it has none. @throws PersonInTwoPlaces, NotFound for an association or branch that is not the council's */
export async function branchOfPlace(
  { reader, clock }: Pick<CommandContext, 'reader' | 'clock'>,
  { associationId, branchId }: PersonPlace,
): Promise<string | null> {
  if (associationId !== null && branchId !== null) throw new PersonInTwoPlaces();
  if (branchId !== null) {
    const [branch] = await reader.rows(
      `select 1 from branch b where b.council_id = (select claimed_council()) and b.id = $1::uuid`,
      [branchId],
    );
    if (!branch) throw new NotFound('Branch', branchId, ['branchId']);
    return branchId;
  }
  if (associationId === null) return null;
  const [association] = await reader.rows<{ branchId: string | null }>(
    `select (select f.branch_id from association_affiliation f where f.council_id = a.council_id and f.association_id = a.id
       and daterange(f.valid_from, f.valid_to) @> $2::date) as "branchId" from association a where a.council_id = (select claimed_council()) and a.id = $1::uuid`,
    [associationId, clock.today()],
  );
  if (!association) throw new NotFound('Association', associationId, ['associationId']);
  return association.branchId;
}
