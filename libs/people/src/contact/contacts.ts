import type { CommandContext, Reader } from '@tsunagari/database';
import {
  type FieldProblem,
  type SealedPlace,
  type Sealer,
  codePointLength,
  newId,
  parsePhones,
} from '@tsunagari/kernel';
import { UNREADABLE, openForReading } from '../unreadable.js';
import type { ContactKind } from '../vocabulary.js';
import { PersonContact } from './person-contact.entity.js';
import { phoneHash } from './phone-hash.js';

/** A contact as it is typed. */
export interface WrittenContact {
  readonly kind: ContactKind;
  readonly value: string;
  readonly label?: string | null;
}

/** A contact ready to be kept: one number or address, in even writing where that is possible. */
export interface ReadContact {
  readonly kind: ContactKind;
  readonly label: string | null;
  readonly raw: string;
  readonly even: string | null;
}

/** A contact as it is shown. */
export interface ContactView {
  readonly id: string;
  readonly personId: string;
  readonly kind: ContactKind;
  readonly label: string | null;
  readonly raw: string;
  readonly value: string;
}

const LONGEST = 300;
const MOST = 20;

/** Reads contacts as people write them: a cell with two numbers becomes two contacts, 776-6015 gets the council's area code. */
export function readContacts(
  written: readonly WrittenContact[],
  defaultAreaCode: string,
  path: readonly string[] = ['contacts'],
): { readonly contacts: ReadContact[]; readonly problems: FieldProblem[] } {
  const contacts: ReadContact[] = [];
  const problems: FieldProblem[] = written.length > MOST ? [{ code: 'TOO_MANY', path, details: { most: MOST } }] : [];
  for (const [index, { kind, value, label }] of written.entries()) {
    const at = [...path, String(index), 'value'];
    const raw = value.trim();
    if (raw === '') continue;
    if (codePointLength(raw) > LONGEST) problems.push({ code: 'TOO_LONG', path: at, details: { longest: LONGEST } });
    else if (kind === 'PHONE' || kind === 'FAX') {
      const reading = parsePhones(raw, { defaultAreaCode });
      if (!reading.ok) problems.push({ code: reading.code, path: at, details: { part: reading.part } });
      else
        for (const phone of reading.phones) {
          const own = label ?? phone.note ?? (phone.kind === 'relay' ? '呼出' : null);
          contacts.push({ kind: phone.kind === 'fax' ? 'FAX' : kind, label: own, raw, even: phone.normalised });
        }
    } else if (kind === 'EMAIL' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(raw.normalize('NFKC'))) {
      problems.push({ code: 'NOT_AN_EMAIL', path: at });
    } else {
      contacts.push({ kind, label: label ?? null, raw, even: kind === 'EMAIL' ? raw.normalize('NFKC') : null });
    }
  }
  return { contacts, problems };
}

/** The rows of a person's contacts, in their order. */
export function contactRows(
  { sealer, clock, actor: { councilId } }: Pick<CommandContext, 'sealer' | 'clock' | 'actor'>,
  personId: string,
  contacts: readonly ReadContact[],
): Omit<PersonContact, 'version' | 'recordedAt' | 'recordedBy'>[] {
  return contacts.map(({ kind, label, raw, even }, position) => {
    const id = newId(clock);
    return {
      councilId,
      id,
      personId,
      kind,
      label,
      position,
      sealed: sealer.seal(JSON.stringify({ raw, even }), contactPlace(councilId, id)),
      searchHash: even !== null && (kind === 'PHONE' || kind === 'FAX') ? phoneHash(sealer, councilId, even) : null,
    };
  });
}

/** Replaces all contacts of a person, unless they stay as they are. @throws SealBroken when one of them cannot be opened */
export async function replaceContacts(
  context: CommandContext,
  personId: string,
  contacts: readonly ReadContact[],
): Promise<void> {
  const { manager, actor } = context;
  const rows = await sealedContacts(context.reader, [personId]);
  const present = rows.map(({ kind, label, councilId, id, sealed }) => {
    const { raw, value } = written(context.sealer.open(sealed, contactPlace(councilId, id)));
    return JSON.stringify([kind, label, raw, value]);
  });
  const wanted = contacts.map(({ kind, label, raw, even }) => JSON.stringify([kind, label, raw, even ?? raw]));
  if (JSON.stringify(present) === JSON.stringify(wanted)) return;
  await manager.delete(PersonContact, { councilId: actor.councilId, personId });
  await manager.insert(PersonContact, contactRows(context, personId, contacts));
}

/** Contacts of people in their order, opened for reading: one that cannot be opened says so in the place of its value. */
export async function contactsOfPeople(
  reader: Reader,
  sealer: Sealer,
  personIds: readonly string[],
): Promise<ContactView[]> {
  const rows = await sealedContacts(reader, personIds);
  return rows.map((row) => openContact(sealer, row));
}

/** A number or address opened for reading; one that cannot be opened says so. */
export function readContact(
  sealer: Sealer,
  { councilId, id, sealed }: Pick<PersonContact, 'councilId' | 'id' | 'sealed'>,
): Pick<ContactView, 'raw' | 'value'> {
  const text = openForReading(sealer, sealed, contactPlace(councilId, id));
  return text === null ? { raw: UNREADABLE, value: UNREADABLE } : written(text);
}

/** Opens a contact for reading; one that cannot be opened says so in the place of its value. */
export function openContact(sealer: Sealer, row: SealedContact): ContactView {
  const { id, personId, kind, label } = row;
  return { id, personId, kind, label, ...readContact(sealer, row) };
}

/** A contact as it stands in the database. */
export type SealedContact = Pick<PersonContact, 'councilId' | 'id' | 'personId' | 'kind' | 'label' | 'sealed'>;

function sealedContacts(reader: Reader, personIds: readonly string[]): Promise<SealedContact[]> {
  return reader.rows(
    `select c.council_id as "councilId", c.id, c.person_id as "personId", c.kind, c.label, c.sealed
     from person_contact c where c.council_id = (select claimed_council()) and c.person_id = any($1::uuid[]) order by c.position, c.id`,
    [personIds],
  );
}

function written(text: string): Pick<ContactView, 'raw' | 'value'> {
  const { raw, even } = JSON.parse(text) as { raw: string; even: string | null };
  return { raw, value: even ?? raw };
}

function contactPlace(councilId: string, id: string): SealedPlace {
  return { table: 'person_contact', column: 'sealed', councilId, id };
}
