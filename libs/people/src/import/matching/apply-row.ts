import type { CommandContext } from '@tsunagari/database';
import { contactRows } from '../../contact/contacts.js';
import type { ImportReason } from '../import-reasons.js';
import type { RegisterNames } from '../reading/register-names.js';
import type { RowFacts } from '../reading/row-facts.js';
import { addToOffer, newOffer } from './add-offer.js';
import { addRoles } from './add-roles.js';
import { addToPerson } from './add-to-person.js';
import { bringPerson } from './bring-person.js';
import type { ChangeSet } from './change-set.js';
import type { KnownPerson } from './known-person.js';
import type { PeopleBook } from './people-book.js';

/** In what a row is applied. */
export interface Application {
  readonly context: CommandContext;
  readonly names: RegisterNames;
  readonly book: PeopleBook;
  readonly changes: ChangeSet;
  /** Where the people come from: name of the file. */
  readonly source: string;
}

/** A row that is applied. */
export interface AppliedRow {
  readonly id: string;
  readonly rowNumber: number;
}

/** Brings a new person with all that the row tells. */
export function applyNew(
  { context, book, changes, source }: Application,
  row: AppliedRow,
  facts: RowFacts,
): KnownPerson {
  const known = bringPerson(context, facts, row.rowNumber, source);
  changes.people.push({ rowId: row.id, record: known.person });
  book.add(known);
  addBelongings({ context, changes, source }, row, known, facts);
  return known;
}

/** Adds to someone known what the row tells beyond it. */
export function applyUpdate(
  { context, names, changes, source }: Application,
  row: AppliedRow,
  known: KnownPerson,
  facts: RowFacts,
): { readonly changed: boolean; readonly reasons: readonly ImportReason[] } {
  const person = addToPerson(known.person, facts, names, context.sealer);
  if (person.changed && !known.isNew && !changes.changedPeople.has(known.person.id))
    changes.changedPeople.set(known.person.id, { rowId: row.id, record: known.person });
  const belongings = addBelongings({ context, changes, source }, row, known, facts);
  return { changed: person.changed || belongings.changed, reasons: [...person.reasons, ...belongings.reasons] };
}

function addBelongings(
  { context, changes, source }: Pick<Application, 'context' | 'changes' | 'source'>,
  row: AppliedRow,
  known: KnownPerson,
  facts: RowFacts,
): { readonly changed: boolean; readonly reasons: readonly ImportReason[] } {
  const contacts = facts.contacts.filter((contact) => !known.has(contact));
  const first = known.contacts.length;
  for (const record of contactRows(context, known.person.id, contacts))
    changes.contacts.push({ rowId: row.id, record: { ...record, position: first + record.position } });
  known.contacts.push(...contacts);
  const roles = addRoles(context, known, facts.roles, source);
  for (const record of roles.added) changes.roleTerms.push({ rowId: row.id, record });
  const offer = addOffer({ context, changes, source }, row, known, facts);
  return {
    changed: contacts.length > 0 || roles.added.length > 0 || offer.changed,
    reasons: [...roles.reasons, ...offer.reasons],
  };
}

function addOffer(
  { context, changes, source }: Pick<Application, 'context' | 'changes' | 'source'>,
  row: AppliedRow,
  known: KnownPerson,
  { offer }: RowFacts,
): { readonly changed: boolean; readonly reasons: readonly ImportReason[] } {
  if (offer === null) return { changed: false, reasons: [] };
  if (known.offer === null) {
    known.offer = newOffer(context, known.person.id, offer, source);
    changes.offers.push({ rowId: row.id, record: known.offer });
    return { changed: true, reasons: [] };
  }
  const profile = known.offer;
  const addition = addToOffer(profile, offer);
  const isBrought = changes.offers.some(({ record }) => record === profile);
  if (addition.changed && !isBrought && !changes.changedOffers.has(profile.id))
    changes.changedOffers.set(profile.id, { rowId: row.id, record: profile });
  return addition;
}
