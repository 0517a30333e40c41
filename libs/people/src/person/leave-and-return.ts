import { recordAudit } from '@tsunagari/audit';
import type { CommandContext, Seen } from '@tsunagari/database';
import { type PlainDate, refuseProblems } from '@tsunagari/kernel';
import { dayProblems } from '@tsunagari/registry';
import type { PersonLeftReason } from '../vocabulary.js';
import { earliestBirth } from './birth.js';
import { personToChange } from './person-to-change.js';
import { PersonHasLeft, PersonIsPresent } from './person.errors.js';

/** 転出・死亡: the first day without the person, and why. */
export interface RecordPersonLeft extends Seen {
  readonly on: PlainDate;
  readonly reason: PersonLeftReason;
}

/** Records that a person lives here no more; the record stays, terms and commissions are ended by people. @throws Forbidden, InvalidInput, NotFound, VersionConflict, PersonHasLeft */
export async function recordPersonLeft(context: CommandContext, input: RecordPersonLeft): Promise<string> {
  refuseProblems(dayProblems(input.on, ['on']));
  const person = await personToChange(context, input);
  const birth = earliestBirth(person);
  if (birth !== null && input.on < birth) refuseProblems([{ code: 'LEFT_BEFORE_BIRTH', path: ['on'] }]);
  if (person.leftOn !== null) throw new PersonHasLeft(person.name);
  person.leftOn = input.on;
  person.leftReason = input.reason;
  await context.manager.save(person);
  await recordAudit(context, { action: 'person.leave', subjectType: 'Person', subjectId: person.id });
  return person.id;
}

/** Records that the person lives here after all, or again. @throws Forbidden, NotFound, VersionConflict, PersonIsPresent */
export async function recordPersonReturned(context: CommandContext, input: Seen): Promise<string> {
  const person = await personToChange(context, input);
  if (person.leftOn === null) throw new PersonIsPresent(person.name);
  person.leftOn = null;
  person.leftReason = null;
  await context.manager.save(person);
  await recordAudit(context, { action: 'person.return', subjectType: 'Person', subjectId: person.id });
  return person.id;
}
