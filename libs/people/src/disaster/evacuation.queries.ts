import { type Connection, type PageRequest, readPage } from '@tsunagari/database';
import type { Sealer } from '@tsunagari/kernel';
import { type ContactView, type SealedContact, openContact } from '../contact/contacts.js';
import type { EmergencyPersonView } from '../emergency/people-in-emergency.queries.js';
import { evacuationSight } from './disaster.policy.js';
import { type ReadingDisasters, presentDisasters } from './disaster.queries.js';

/** Someone on the list before their contacts are read. */
export type EvacuationRow = Omit<EmergencyPersonView, 'contacts'>;

/**
 * 避難の名簿: one page of those who live in the area of a disaster that is in force, by branch, association and reading. Nobody while none is,
 * in a drill, and outside of the area. The database answers only these columns, by its own clock and the roles that it knows.
 * @throws PageRefused
 */
export async function listEvacuation(
  reading: ReadingDisasters,
  { branchId }: { readonly branchId?: string | null },
  page: PageRequest,
): Promise<Connection<EvacuationRow>> {
  const area = await areaOf(reading);
  const values: unknown[] = [];
  const where: string[] = [];
  if (area !== 'all') where.push(`p.branch_id = any($${values.push(area)}::uuid[])`);
  if (branchId != null) where.push(`p.branch_id = $${values.push(branchId)}::uuid`);
  const orderBy = [
    { sql: 'p.branch_id', type: 'uuid' },
    { sql: `coalesce(p.association_id, '00000000-0000-0000-0000-000000000000')`, type: 'uuid' },
    { sql: 'p.kana_key', type: 'text' },
    { sql: 'p.id', type: 'uuid' },
  ] as const;
  const select = `p.id, p.name, p.kana, p.association_id as "associationId", p.branch_id as "branchId"`;
  return readPage(
    reading.reader,
    { select, from: 'lateral (select * from evacuation_people()) p', where, values, orderBy },
    page,
  );
}

/** Telephone numbers and addresses of people on the list, in their order. */
export async function evacuationContacts(
  { reader, sealer }: Pick<ReadingDisasters, 'reader'> & { readonly sealer: Sealer },
  personIds: readonly string[],
): Promise<ContactView[]> {
  const rows = await reader.rows<SealedContact>(
    `select c.council_id as "councilId", c.id, c.person_id as "personId", c.kind, c.label, c.sealed
     from evacuation_contacts($1::uuid[]) c order by c.place, c.id`,
    [personIds],
  );
  return rows.map((row) => openContact(sealer, row));
}

/** The branches whose people the actor is shown now. */
async function areaOf(reading: ReadingDisasters): Promise<'all' | readonly string[]> {
  const { actor, clock } = reading;
  const sight = evacuationSight(actor, clock.today());
  const real = (await presentDisasters(reading)).filter(({ isInForce, isDrill }) => isInForce && !isDrill);
  if (real.some(({ branchIds }) => branchIds.length === 0)) return sight.all ? 'all' : sight.branchIds;
  const area = real.flatMap(({ branchIds }) => branchIds);
  return sight.all ? area : area.filter((id) => sight.branchIds.includes(id));
}
