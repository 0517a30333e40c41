import { recordAudit } from '@tsunagari/audit';
import type { CommandContext, Seen } from '@tsunagari/database';
import { refuseProblems } from '@tsunagari/kernel';
import { areaCodeOf } from '../contact/area-code.js';
import { type WrittenContact, readContacts, replaceContacts } from '../contact/contacts.js';
import { canKeepPeopleOf, demand } from '../people.policy.js';
import { readBirth } from './birth.js';
import { keepTerms } from './keep-terms.js';
import { openNote, sealNote } from './note-place.js';
import { personProblems } from './person-rules.js';
import { personToChange } from './person-to-change.js';
import { branchOfPlace } from './place.js';

/** Corrections of a person; what is absent stays, null takes away. Contacts replace the whole list. */
export interface RevisePerson extends Seen {
  readonly name?: string | null;
  readonly kana?: string | null;
  readonly birth?: string | null;
  readonly associationId?: string | null;
  readonly branchId?: string | null;
  readonly contacts?: readonly WrittenContact[] | null;
  readonly rosterNo?: string | null;
  readonly note?: string | null;
}

/** Corrects a person's card. @throws Forbidden, InvalidInput, NotFound, VersionConflict, PersonInTwoPlaces */
export async function revisePerson(context: CommandContext, input: RevisePerson): Promise<string> {
  const { manager, sealer, actor, clock } = context;
  const today = clock.today();
  const { contacts, problems } = readContacts(input.contacts ?? [], await areaCodeOf(context));
  refuseProblems([...personProblems(input, today), ...problems]);
  const person = await personToChange(context, input);
  if (input.associationId !== undefined) person.associationId = input.associationId;
  if (input.branchId !== undefined) person.branchId = input.branchId;
  if (input.associationId != null && input.branchId === undefined) person.branchId = null;
  if (input.branchId != null && input.associationId === undefined) person.associationId = null;
  if (input.associationId !== undefined || input.branchId !== undefined)
    demand(canKeepPeopleOf(actor, today, await branchOfPlace(context, person)));
  if (input.birth !== undefined && input.birth !== person.birthRaw) {
    const birth = readBirth(input.birth ?? '', today);
    if (birth.ok) person.bornAs(birth.birth);
  }
  if (input.rosterNo !== undefined) person.rosterNo = input.rosterNo?.trim() || null;
  if (input.note !== undefined) {
    const note = input.note?.trim() || null;
    // Opened strictly: a remark that only seems to be there because it cannot be read is not written over.
    if (openNote(sealer, actor.councilId, person.id, person.noteSealed) !== note)
      person.noteSealed = sealNote(sealer, actor.councilId, person.id, note);
  }
  const name = input.name?.trim() ?? person.name;
  const kana = input.kana === undefined ? person.kana : input.kana?.trim() || null;
  if (name !== person.name || kana !== person.kana) await keepTerms(context, person.id, person.call(name, kana));
  if (input.contacts != null) await replaceContacts(context, person.id, contacts);
  await manager.save(person);
  await recordAudit(context, { action: 'person.revise', subjectType: 'Person', subjectId: person.id });
  return person.id;
}
