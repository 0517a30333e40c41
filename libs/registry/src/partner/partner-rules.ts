import type { CommandContext } from '@tsunagari/database';
import { type FieldProblem, NotFound, parsePhones, refuseProblems } from '@tsunagari/kernel';
import { Council } from '../council/council.entity.js';
import { kanaProblems, nameProblems, textProblems } from '../input-rules.js';

/** Fields of an organisation as they are typed. */
interface WrittenPartner {
  readonly name?: string | null;
  readonly kana?: string | null;
  readonly takes?: readonly string[] | null;
  readonly contactNote?: string | null;
}

/** Problems of the fields; an absent name is none. */
export function partnerProblems(input: WrittenPartner): FieldProblem[] {
  return [
    ...(input.name == null ? [] : nameProblems(input.name, ['name'])),
    ...(input.kana == null || input.kana === '' ? [] : kanaProblems(input.kana, ['kana'])),
    ...textProblems(input.contactNote, ['contactNote']),
    ...(input.takes ?? []).flatMap((take, index) => nameProblems(take, ['takes', String(index)])),
    ...((input.takes ?? []).length > 30 ? [{ code: 'TOO_MANY', path: ['takes'], details: { most: 30 } }] : []),
  ];
}

/** The telephone numbers of a cell in even writing. @throws InvalidInput PHONE_NOT_READ, NotFound */
export async function phoneOf({ manager, actor }: CommandContext, raw: string | null): Promise<string | null> {
  if (raw === null) return null;
  const council = await manager.findOneBy(Council, { councilId: actor.councilId, id: actor.councilId });
  if (!council) throw new NotFound('Council', actor.councilId, []);
  const reading = parsePhones(raw, { defaultAreaCode: council.defaultAreaCode });
  if (!reading.ok) refuseProblems([{ code: reading.code, path: ['phone'], details: { part: reading.part } }]);
  return (reading.ok && reading.phones.map((phone) => phone.normalised).join('、')) || null;
}
