import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { NotFound, type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems } from '@tsunagari/registry';
import { demandPerson } from '../person/person-to-change.js';
import type { VolunteerStatus } from '../vocabulary.js';
import { type WrittenOffer, offerProblems } from './offer.js';
import { VolunteerProfile } from './volunteer-profile.entity.js';
import { VolunteerRegistered, VolunteerStatusWrong } from './volunteer.errors.js';

/** Registers someone as a volunteer. @throws Forbidden, InvalidInput, NotFound, VolunteerRegistered */
export async function registerVolunteer(
  context: CommandContext,
  input: WrittenOffer & { readonly personId: string },
): Promise<string> {
  const { manager, actor, clock } = context;
  refuseProblems(offerProblems(input));
  await demandPerson(context, input.personId, ['personId']);
  const { councilId } = actor;
  if (await manager.existsBy(VolunteerProfile, { councilId, personId: input.personId }))
    throw new VolunteerRegistered();
  const profile = manager.create(VolunteerProfile, {
    councilId,
    id: newId(clock),
    personId: input.personId,
    skills: [],
    availability: [],
    availabilityNote: null,
    insuranceFiscalYear: null,
    status: 'ACTIVE',
    restingUntil: null,
    registeredOn: clock.today(),
    note: null,
    origin: 'ENTERED',
    source: null,
  });
  offer(profile, input);
  await manager.insert(VolunteerProfile, profile);
  await recordAudit(context, { action: 'volunteer.register', subjectType: 'VolunteerProfile', subjectId: profile.id });
  return profile.id;
}

/** Corrects what someone offers. @throws Forbidden, InvalidInput, NotFound, VersionConflict */
export async function reviseVolunteer(context: CommandContext, input: WrittenOffer & Seen): Promise<string> {
  refuseProblems(offerProblems(input));
  return change(context, input, 'volunteer.revise', (profile) => offer(profile, input));
}

/** Lets a volunteer rest, for as long as is known. @throws Forbidden, InvalidInput, NotFound, VersionConflict, VolunteerStatusWrong */
export async function restVolunteer(
  context: CommandContext,
  input: Seen & { readonly until?: PlainDate | null },
): Promise<string> {
  refuseProblems(dayProblems(input.until, ['until']));
  return change(context, input, 'volunteer.rest', (profile) => {
    demandStatus(profile, 'ACTIVE', 'RESTING');
    profile.status = 'RESTING';
    profile.restingUntil = input.until ?? null;
  });
}

/** A volunteer may be asked again. @throws Forbidden, NotFound, VersionConflict, VolunteerStatusWrong */
export async function resumeVolunteer(context: CommandContext, input: Seen): Promise<string> {
  return change(context, input, 'volunteer.resume', (profile) => {
    demandStatus(profile, 'RESTING', 'RETIRED');
    profile.status = 'ACTIVE';
    profile.restingUntil = null;
  });
}

/** A volunteer has ended. @throws Forbidden, NotFound, VersionConflict, VolunteerStatusWrong */
export async function retireVolunteer(context: CommandContext, input: Seen): Promise<string> {
  return change(context, input, 'volunteer.retire', (profile) => {
    demandStatus(profile, 'ACTIVE', 'RESTING');
    profile.status = 'RETIRED';
    profile.restingUntil = null;
  });
}

async function change(
  context: CommandContext,
  seen: Seen,
  action: string,
  work: (profile: VolunteerProfile) => void,
): Promise<string> {
  const { manager, actor } = context;
  const known = await manager.findOneBy(VolunteerProfile, { councilId: actor.councilId, id: seen.id });
  if (!known) throw new NotFound('VolunteerProfile', seen.id);
  await demandPerson(context, known.personId);
  const profile = await lockForChange(manager, VolunteerProfile, actor.councilId, seen);
  work(profile);
  await manager.save(profile);
  await recordAudit(context, { action, subjectType: 'VolunteerProfile', subjectId: profile.id });
  return profile.id;
}

function demandStatus({ status }: VolunteerProfile, ...allowed: readonly VolunteerStatus[]): void {
  if (!allowed.includes(status)) throw new VolunteerStatusWrong(status);
}

function offer(profile: VolunteerProfile, input: WrittenOffer): void {
  if (input.skills !== undefined) profile.skills = [...new Set((input.skills ?? []).map((skill) => skill.trim()))];
  if (input.availability !== undefined) profile.availability = [...new Set(input.availability ?? [])];
  if (input.availabilityNote !== undefined) profile.availabilityNote = input.availabilityNote?.trim() || null;
  if (input.insuranceFiscalYear !== undefined) profile.insuranceFiscalYear = input.insuranceFiscalYear;
  if (input.registeredOn !== undefined) profile.registeredOn = input.registeredOn;
  if (input.note !== undefined) profile.note = input.note?.trim() || null;
}
