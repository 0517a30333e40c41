import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import { canKeepPeopleOf, demand, peopleInSight } from '../people.policy.js';
import { Person } from './person.entity.js';
import { peopleByIds } from './person.queries.js';

/** Refuses a person who is out of sight just as one who does not exist, and one whom the actor may only see. @throws NotFound, Forbidden */
export async function demandPerson(
  { reader, actor, clock }: CommandContext,
  personId: string,
  path: readonly string[] = ['id'],
): Promise<void> {
  const today = clock.today();
  const [person] = await peopleByIds({ reader, sight: peopleInSight(actor, today), today }, [personId]);
  if (!person) throw new NotFound('Person', personId, path);
  demand(canKeepPeopleOf(actor, today, person.branchId) || canKeepPeopleOf(actor, today, person.ownBranchId));
}

/** Reads a person for change. @throws NotFound, Forbidden, VersionConflict */
export async function personToChange(context: CommandContext, seen: Seen): Promise<Person> {
  await demandPerson(context, seen.id);
  return lockForChange(context.manager, Person, context.actor.councilId, seen);
}
