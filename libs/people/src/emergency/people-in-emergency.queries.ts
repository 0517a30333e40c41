import type { Sealer } from '@tsunagari/kernel';
import { type ContactView, type SealedContact, openContact } from '../contact/contacts.js';
import { canOpenInEmergency } from './emergency.policy.js';
import { type ReadingEmergencies, ownOpenAccess } from './emergency.queries.js';

/** As much of a person as an emergency shows: how to call and reach them, and where they belong. */
export interface EmergencyPersonView {
  readonly id: string;
  readonly name: string;
  readonly kana: string | null;
  readonly associationId: string | null;
  /** The branch on the day: that of the association, else the own one. */
  readonly branchId: string | null;
  /** Telephone numbers and addresses. */
  readonly contacts: readonly ContactView[];
}

/**
 * The people whom the actor has looked at in the access that is open now, those looked at last first; nobody without an open access.
 * The database answers only these columns of them, and only while it holds the access open itself.
 */
export async function peopleInEmergency(
  reading: ReadingEmergencies & { readonly sealer: Sealer },
): Promise<EmergencyPersonView[]> {
  const { reader, sealer, actor, clock } = reading;
  if (!canOpenInEmergency(actor, clock.today()) || (await ownOpenAccess(reading)) === null) return [];
  const people = await reader.rows<Omit<EmergencyPersonView, 'contacts'>>(
    `select s.id, s.name, s.kana, s.association_id as "associationId", coalesce(s.branch_id, (select f.branch_id from association_affiliation f
       where f.council_id = (select claimed_council()) and f.association_id = s.association_id
         and daterange(f.valid_from, f.valid_to) @> $1::date)) as "branchId"
     from people_seen_in_emergency() s order by s.looked_at desc, s.name, s.id`,
    [clock.today()],
  );
  const contacts = await reader.rows<SealedContact>(
    `select c.council_id as "councilId", c.id, c.person_id as "personId", c.kind, c.label, c.sealed
     from contacts_seen_in_emergency() c order by c.place, c.id`,
  );
  const read = contacts.map((contact) => openContact(sealer, contact));
  return people.map((person) => ({ ...person, contacts: read.filter(({ personId }) => personId === person.id) }));
}
