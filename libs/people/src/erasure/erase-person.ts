import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { NotFound, searchKey } from '@tsunagari/kernel';
import { keepNameOfErased } from '../disclosure/erased-names.js';
import { demand } from '../people.policy.js';
import { Person } from '../person/person.entity.js';
import { peopleByIds } from '../person/person.queries.js';
import { countHeld } from './erasure-preview.queries.js';
import { EmergencyNotReviewed, NameDoesNotMatch } from './erasure.errors.js';
import { canErasePeople } from './erasure.policy.js';
import type { ErasureReason } from './erasure.vocabulary.js';
import { removeKeptAnswers, removeKeptFiles } from './kept-copies.js';
import { everyNameOf, rowsOfSameName } from './rows-of-same-name.js';
import { wordsOfEmergencies } from './words-of-emergencies.js';

/** 消去: whom, why, and the name as it was typed by the one who does it. */
export interface ErasePerson extends Seen {
  readonly reason: ErasureReason;
  readonly typedName: string;
}

/** What is left of it: an id and how many rows went. */
export interface ErasedPerson {
  readonly personId: string;
  readonly records: number;
}

/**
 * Erases a person: everything that tells of her goes, the past and the copies too, for ever. The trail keeps that it happened, and
 * of which emergency accesses the words went, with ids alone. The caller has asked for the password.
 * @throws Forbidden, NotFound, VersionConflict, NameDoesNotMatch, EmergencyNotReviewed
 */
export async function erasePerson(context: CommandContext, input: ErasePerson): Promise<ErasedPerson> {
  const { manager, reader, sealer, actor, clock } = context;
  const today = clock.today();
  demand(canErasePeople(actor, today));
  const [seen] = await peopleByIds({ reader, sight: { all: true }, today }, [input.id]);
  if (!seen) throw new NotFound('Person', input.id);
  const person = await lockForChange(manager, Person, actor.councilId, input);
  if (searchKey(input.typedName) !== searchKey(person.name)) throw new NameDoesNotMatch();

  const names = await everyNameOf(reader, person.id);
  const reading = { reader, sealer, councilId: actor.councilId };
  const { ids: named } = await rowsOfSameName(reading, person.id, names);
  const words = await wordsOfEmergencies(reading, person.id, names);
  if (words.isInReview) throw new EmergencyNotReviewed();
  const before = await countHeld(reader, person.id);
  await keepNameOfErased(context, person);
  await removeKeptFiles(context, person.id, named);
  await removeKeptAnswers(context, person.id, names);
  const [erased] = await manager.query<{ accessIds: string[] }[]>(
    `select erase_person($1::uuid, $2::uuid[], $3::uuid[]) as "accessIds"`,
    [person.id, named, words.ids],
  );
  const accessIds = erased?.accessIds ?? [];

  const left = (await countHeld(reader, person.id)).filter(({ isErased, rows }) => isErased && rows > 0);
  // A table of the list that the database function does not know yet: nothing is half erased.
  if (left.length > 0) throw new Error(`erasure would leave ${left.map(({ table }) => table).join(', ')}`);
  const found = named.length + words.ids.length;
  const records = before.reduce((sum, { isErased, rows }) => sum + (isErased ? rows : 0), found);
  await recordAudit(context, {
    action: 'person.erase',
    subjectType: 'Person',
    subjectId: person.id,
    details: { reason: input.reason, records, ...(accessIds.length > 0 ? { wordsOfAccesses: accessIds } : {}) },
  });
  return { personId: person.id, records };
}
