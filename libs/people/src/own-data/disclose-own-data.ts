import { recordAudit, recordLook } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import { writeDisclosure } from '../disclosure/record-disclosure.js';
import { canKeepEverybody, demand } from '../people.policy.js';
import { peopleByIds } from '../person/person.queries.js';
import { type HeldRows, type LookAtPerson, heldAbout, looksAt } from './own-data.queries.js';

/** What a person who asks is told (個人情報保護法33条). */
export interface OwnData {
  readonly personId: string;
  readonly name: string;
  readonly held: readonly HeldRows[];
  readonly looks: readonly LookAtPerson[];
}

/**
 * 本人への開示: gathers everything that the council holds about one person, with its past, and who has looked. That it was gathered stands
 * in the trail, once as an act and once as a look for SUBJECT_REQUEST, whatever else the request looks for.
 * @throws Forbidden, NotFound
 */
export async function discloseOwnData(
  context: CommandContext,
  { personId }: { readonly personId: string },
): Promise<OwnData> {
  const { reader, sealer, actor, manager, clock, correlationId } = context;
  const today = clock.today();
  demand(canKeepEverybody(actor, today));
  const [person] = await peopleByIds({ reader, sight: { all: true }, today }, [personId]);
  if (!person) throw new NotFound('Person', personId, ['personId']);
  const held = await heldAbout({ reader, sealer, councilId: actor.councilId }, personId);
  const looks = await looksAt(reader, personId);
  const records = held.reduce((sum, { rows }) => sum + rows.length, 0);
  await recordAudit(context, {
    action: 'own-data.disclose',
    subjectType: 'Person',
    subjectId: personId,
    details: { records, looks: looks.length },
  });
  await writeDisclosure(context, {
    personIds: [personId],
    kind: 'OWN_DATA',
    recipient: '本人',
    basis: 'SUBJECT',
    items: ['記録のすべて'],
    providedOn: today,
  });
  await recordLook(
    { query: (sql, values) => manager.query<unknown[]>(sql, [...values]) },
    { claims: reader.claims, clock, correlationId },
    { purpose: 'SUBJECT_REQUEST', fields: ['OwnData'], personIds: [personId], operation: null },
  );
  return { personId, name: person.name, held, looks };
}
