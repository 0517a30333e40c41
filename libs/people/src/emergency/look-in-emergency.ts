import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { isKana, kanaKey, newId, refuseProblems, searchKey } from '@tsunagari/kernel';
import { textProblems } from '@tsunagari/registry';
import { demand } from '../people.policy.js';
import { hashesOfTyped } from '../person/person-search.js';
import { EmergencyLook } from './emergency-access.entity.js';
import { EmergencyAccessFull, EmergencyAccessOver, NobodyFoundInEmergency, TooManyAlike } from './emergency.errors.js';
import { canOpenInEmergency } from './emergency.policy.js';
import { MOST_ALIKE, MOST_IN_EMERGENCY } from './emergency.vocabulary.js';
import { openAccessOf } from './open-access-of.js';

/**
 * Looks for people of the whole council by the whole name, the whole reading or a telephone number, and adds those who are found to the
 * actor's open access. A row of the trail names the access and the people. @returns the id of the access
 * @throws Forbidden, InvalidInput, EmergencyAccessOver, NobodyFoundInEmergency, TooManyAlike, EmergencyAccessFull
 */
export async function lookInEmergency(
  context: CommandContext,
  { search }: { readonly search: string },
): Promise<string> {
  const { manager, reader, sealer, actor, clock } = context;
  const { councilId } = actor;
  demand(canOpenInEmergency(actor, clock.today()));
  const typed = search.trim();
  refuseProblems(typed === '' ? [{ code: 'REQUIRED', path: ['search'] }] : textProblems(typed, ['search'], 100));
  const access = await openAccessOf(context);
  if (!access) throw new EmergencyAccessOver();
  const before = await looksOfToday(context);
  if (before >= MOST_IN_EMERGENCY) throw new EmergencyAccessFull(MOST_IN_EMERGENCY);
  const hashes = await hashesOfTyped(typed, reader, sealer);
  const found = await reader.rows<{ id: string }>(
    `select f.id from found_in_emergency($1::text, $2::text, $3::text[]) f (id)`,
    [searchKey(typed), isKana(typed) ? kanaKey(typed) : null, hashes ?? []],
  );
  if (found.length === 0) throw new NobodyFoundInEmergency();
  if (found.length > MOST_ALIKE) throw new TooManyAlike(MOST_ALIKE);
  const known = await manager.findBy(EmergencyLook, { councilId, accessId: access.id });
  const seen = new Set(known.map(({ personId }) => personId));
  const added = found.filter(({ id }) => !seen.has(id));
  if (before + added.length > MOST_IN_EMERGENCY) throw new EmergencyAccessFull(MOST_IN_EMERGENCY);
  for (const { id: personId } of added)
    await manager.insert(EmergencyLook, { councilId, id: newId(clock), accessId: access.id, personId });
  await recordAudit(context, {
    action: 'emergency.look',
    subjectType: 'EmergencyAccess',
    subjectId: access.id,
    details: { personIds: found.map(({ id }) => id) },
  });
  return access.id;
}

/** How many the account has seen within 24 hours, in whatever access: a new access brings no new people. */
async function looksOfToday({ reader, actor }: CommandContext): Promise<number> {
  const [row] = await reader.rows<{ count: number }>(
    `select count(*)::int as count from emergency_look l join emergency_access a on a.council_id = l.council_id and a.id = l.access_id
     where a.account_id = $1::uuid and l.looked_at > now() - interval '24 hours'`,
    [actor.accountId],
  );
  return row?.count ?? 0;
}

/** Writes down that a search of an open access has shown nobody: what is not found tells something too. */
export async function recordVainLook(context: CommandContext): Promise<void> {
  const access = await openAccessOf(context);
  if (!access) return;
  await recordAudit(context, {
    action: 'emergency.look',
    subjectType: 'EmergencyAccess',
    subjectId: access.id,
    details: { personIds: [] },
  });
}
