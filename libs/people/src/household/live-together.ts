import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { NotFound, newId } from '@tsunagari/kernel';
import { demandPerson } from '../person/person-to-change.js';
import { Person } from '../person/person.entity.js';
import { HouseholdOfOne } from '../person/person.errors.js';
import { Household } from './household.entity.js';

/** Lets a person live in the household of another; both get one when the other has none. @throws Forbidden, NotFound, HouseholdOfOne */
export async function joinHousehold(
  context: CommandContext,
  { personId, withPersonId }: { readonly personId: string; readonly withPersonId: string },
): Promise<string> {
  const { manager, clock, actor } = context;
  if (personId === withPersonId) throw new HouseholdOfOne();
  await demandPerson(context, personId, ['personId']);
  await demandPerson(context, withPersonId, ['withPersonId']);
  const person = await locked(context, personId);
  const other = await locked(context, withPersonId);
  if (other.householdId === null) {
    const household = { councilId: actor.councilId, id: newId(clock), label: null };
    await manager.insert(Household, household);
    other.householdId = household.id;
    await manager.save(other);
  }
  person.householdId = other.householdId;
  await manager.save(person);
  await recordAudit(context, { action: 'person.join-household', subjectType: 'Person', subjectId: personId });
  return personId;
}

/** Lets a person live alone. @throws Forbidden, NotFound */
export async function leaveHousehold(
  context: CommandContext,
  { personId }: { readonly personId: string },
): Promise<string> {
  await demandPerson(context, personId, ['personId']);
  const person = await locked(context, personId);
  if (person.householdId === null) return personId;
  person.householdId = null;
  await context.manager.save(person);
  await recordAudit(context, { action: 'person.leave-household', subjectType: 'Person', subjectId: personId });
  return personId;
}

async function locked({ manager, actor: { councilId } }: CommandContext, id: string): Promise<Person> {
  const person = await manager.findOne(Person, { where: { councilId, id }, lock: { mode: 'pessimistic_write' } });
  if (!person) throw new NotFound('Person', id, []);
  return person;
}
