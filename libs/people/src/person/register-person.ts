import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId, refuseProblems } from '@tsunagari/kernel';
import { type WrittenContact, contactRows, readContacts } from '../contact/contacts.js';
import { areaCodeOf } from '../contact/area-code.js';
import { PersonContact } from '../contact/person-contact.entity.js';
import { canKeepPeople, canKeepPeopleOf, demand, peopleInSight } from '../people.policy.js';
import { readBirth } from './birth.js';
import { keepTerms } from './keep-terms.js';
import { sealNote } from './note-place.js';
import { personProblems } from './person-rules.js';
import { Person } from './person.entity.js';
import { PossibleDuplicatePerson } from './person.errors.js';
import { peopleByIds } from './person.queries.js';
import { branchOfPlace } from './place.js';
import { possibleDuplicates } from './possible-duplicates.js';

/** 人の登録 */
export interface RegisterPerson {
  readonly name: string;
  readonly kana?: string | null;
  readonly birth?: string | null;
  readonly associationId?: string | null;
  readonly branchId?: string | null;
  readonly contacts?: readonly WrittenContact[] | null;
  readonly rosterNo?: string | null;
  readonly note?: string | null;
  /** True when someone has looked at those who resemble this person. */
  readonly allowDuplicate?: boolean | null;
}

/** Registers a person. @throws Forbidden, InvalidInput, NotFound, PersonInTwoPlaces, PossibleDuplicatePerson */
export async function registerPerson(context: CommandContext, input: RegisterPerson): Promise<string> {
  const { manager, reader, sealer, actor, clock } = context;
  const { councilId } = actor;
  const today = clock.today();
  demand(canKeepPeople(actor, today));
  const { contacts, problems } = readContacts(input.contacts ?? [], await areaCodeOf(context));
  refuseProblems([...personProblems(input, today), ...problems]);
  const place = { associationId: input.associationId ?? null, branchId: input.branchId ?? null };
  demand(canKeepPeopleOf(actor, today, await branchOfPlace(context, place)));
  const birth = readBirth(input.birth ?? '', today);
  if (!birth.ok) throw new Error('a birth was checked before');
  const person = manager.create(Person, {
    councilId,
    id: newId(clock),
    ...birth.birth,
    ...place,
    householdId: null,
    rosterNo: input.rosterNo?.trim() || null,
    leftOn: null,
    leftReason: null,
    origin: 'ENTERED',
    source: null,
  });
  person.noteSealed = sealNote(sealer, councilId, person.id, input.note?.trim() || null);
  const terms = person.call(input.name.trim(), input.kana?.trim() || null);
  if (input.allowDuplicate !== true) {
    const phones = contacts.flatMap(({ kind, even }) => (kind === 'PHONE' && even !== null ? [even] : []));
    const known = { ...birth.birth, name: person.name, kana: person.kana, associationId: place.associationId, phones };
    const resembling = await possibleDuplicates(reader, sealer, councilId, known);
    // That someone lives in another branch is not told, not even by a refusal.
    const inSight = await peopleByIds({ reader, sight: peopleInSight(actor, today), today }, resembling);
    if (inSight.length > 0) throw new PossibleDuplicatePerson(inSight.map(({ id }) => id));
  }
  await manager.insert(Person, person);
  await manager.insert(PersonContact, contactRows(context, person.id, contacts));
  await keepTerms(context, person.id, terms);
  await recordAudit(context, { action: 'person.register', subjectType: 'Person', subjectId: person.id });
  return person.id;
}
