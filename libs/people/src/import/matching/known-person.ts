import { searchKey } from '@tsunagari/kernel';
import type { ReadContact } from '../../contact/contacts.js';
import type { Person } from '../../person/person.entity.js';
import type { RoleTerm } from '../../role-term/role-term.entity.js';
import type { VolunteerProfile } from '../../volunteer/volunteer-profile.entity.js';

/** A contact that someone has already. */
export type KnownContact = Pick<ReadContact, 'kind' | 'raw' | 'even'>;

/** Someone who is there, or whom an earlier row of the file brings, with all that a row may add to. */
export class KnownPerson {
  /** @param rowNumber of the row that brings the person; null for one who is there */
  constructor(
    readonly person: Person,
    /** Whether the actor keeps the person, not only sees. */
    readonly mayKeep: boolean,
    readonly rowNumber: number | null,
    readonly contacts: KnownContact[],
    readonly roleTerms: RoleTerm[],
    public offer: VolunteerProfile | null,
  ) {}

  get isNew(): boolean {
    return this.rowNumber !== null;
  }

  /** The same person on another sheet of paper: what is tried there changes nothing here. */
  copy(): KnownPerson {
    const { person, mayKeep, rowNumber, contacts, roleTerms, offer } = this;
    return new KnownPerson(copyOf(person), mayKeep, rowNumber, [...contacts], [...roleTerms], offer && copyOf(offer));
  }

  /** Whether one of the numbers is the person's. */
  sharesPhone(contacts: readonly KnownContact[]): boolean {
    const own = new Set(this.contacts.filter(isPhone).map(contactKey));
    return contacts.some((contact) => isPhone(contact) && own.has(contactKey(contact)));
  }

  has(contact: KnownContact): boolean {
    return this.contacts.some((known) => contactKey(known) === contactKey(contact));
  }
}

function copyOf<Entity extends object>(entity: Entity): Entity {
  return Object.assign(Object.create(Object.getPrototypeOf(entity) as object) as Entity, entity);
}

function isPhone({ kind, even }: KnownContact): boolean {
  return (kind === 'PHONE' || kind === 'FAX') && even !== null;
}

/** By what a contact is the same in another writing. */
function contactKey({ kind, raw, even }: KnownContact): string {
  return even === null ? `${kind} ${searchKey(raw)}` : `${kind === 'FAX' ? 'PHONE' : kind} ${even}`;
}
