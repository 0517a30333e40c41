import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { sealNote } from '../../person/note-place.js';
import { Person } from '../../person/person.entity.js';
import type { RowFacts } from '../reading/row-facts.js';
import { KnownPerson } from './known-person.js';

/** A person whom nobody knows yet, without contacts, roles and offer: those are added as for everybody. */
export function bringPerson(context: CommandContext, facts: RowFacts, rowNumber: number, source: string): KnownPerson {
  const { manager, sealer, actor, clock } = context;
  const person = manager.create(Person, {
    councilId: actor.councilId,
    id: newId(clock),
    ...facts.birth,
    ...(facts.place ?? facts.defaultPlace),
    householdId: null,
    rosterNo: facts.rosterNo,
    leftOn: null,
    leftReason: null,
    origin: 'IMPORTED',
    source,
  });
  person.noteSealed = sealNote(sealer, actor.councilId, person.id, facts.note);
  person.call(facts.name, facts.kana);
  return new KnownPerson(person, true, rowNumber, [], [], null);
}
