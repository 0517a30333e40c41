import type { PersonContact } from '../../contact/person-contact.entity.js';
import type { Person } from '../../person/person.entity.js';
import type { RoleTerm } from '../../role-term/role-term.entity.js';
import type { VolunteerProfile } from '../../volunteer/volunteer-profile.entity.js';

/** A record that a row brings or changes. */
export interface RowChange<Record> {
  readonly rowId: string;
  readonly record: Record;
}

export type ContactRow = Omit<PersonContact, 'version' | 'recordedAt' | 'recordedBy'>;

/** What the rows of a file change all together, in the order in which it is written. A record is in one list, once. */
export class ChangeSet {
  readonly people: RowChange<Person>[] = [];
  readonly contacts: RowChange<ContactRow>[] = [];
  readonly roleTerms: RowChange<RoleTerm>[] = [];
  readonly offers: RowChange<VolunteerProfile>[] = [];
  /** Those who are there and are changed, by id; the first row that changes them. */
  readonly changedPeople = new Map<string, RowChange<Person>>();
  readonly changedOffers = new Map<string, RowChange<VolunteerProfile>>();

  get size(): number {
    return (
      [this.people, this.contacts, this.roleTerms, this.offers].reduce((sum, { length }) => sum + length, 0) +
      this.changedPeople.size +
      this.changedOffers.size
    );
  }
}
