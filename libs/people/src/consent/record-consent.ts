import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { type FieldProblem, NotFound, type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, textProblems } from '@tsunagari/registry';
import { demandPerson } from '../person/person-to-change.js';
import { PeriodUpsideDown } from '../role-term/role-term.errors.js';
import { ConsentText } from './consent-text.entity.js';
import { Consent } from './consent.entity.js';
import { ConsentClosed, ConsentTextDoesNotFit } from './consent.errors.js';
import {
  type ConsentChannel,
  type ConsentDecision,
  type ConsentGiver,
  type ConsentPurpose,
  type ConsentRecipient,
  RECIPIENTS_OF_PURPOSE,
} from './consent.vocabulary.js';
import { sealWitness } from './witness.js';

/** 同意しない: what someone answered, to whom, by what way. */
export interface RecordRefusal {
  readonly personId: string;
  readonly purpose: ConsentPurpose;
  readonly recipients: readonly ConsentRecipient[];
  /** The version that was put before the person, where one was. */
  readonly textId?: string | null;
  readonly givenBy: ConsentGiver;
  /** Who was there (立会人); kept sealed. */
  readonly witness?: string | null;
  readonly channel: ConsentChannel;
  /** The day of the answer, today or earlier. */
  readonly from: PlainDate;
  /** The answer of the same person that was written down wrongly and that this one stands for. */
  readonly corrects?: Seen | null;
}

/** 同意: an answer to words that are known, for ever or until a day. */
export interface RecordConsent extends RecordRefusal {
  readonly textId: string;
  /** First day on which it holds no more; left out when it holds until it is withdrawn. */
  readonly to?: PlainDate | null;
}

/**
 * 同意を記録: writes down on behalf of someone that they agreed. It takes the place of what they said before to the same recipients.
 * @throws Forbidden, InvalidInput, NotFound, VersionConflict, PeriodUpsideDown, ConsentTextDoesNotFit, ConsentClosed
 */
export async function recordConsent(context: CommandContext, input: RecordConsent): Promise<string> {
  return record(context, 'GIVEN', input, input.to ?? null);
}

/**
 * 同意しないことを記録: writes down that someone was asked and said no.
 * @throws Forbidden, InvalidInput, NotFound, VersionConflict, ConsentTextDoesNotFit, ConsentClosed
 */
export async function recordRefusal(context: CommandContext, input: RecordRefusal): Promise<string> {
  return record(context, 'REFUSED', input, null);
}

async function record(
  context: CommandContext,
  decision: ConsentDecision,
  input: RecordRefusal,
  validTo: PlainDate | null,
): Promise<string> {
  const { manager, sealer, actor, clock } = context;
  const { councilId } = actor;
  const { personId, purpose, givenBy, channel, from: validFrom } = input;
  refuseProblems([...answerProblems(input, clock.today()), ...dayProblems(validTo, ['to'])]);
  if (validTo !== null && validTo <= validFrom) throw new PeriodUpsideDown(['to']);
  await demandPerson(context, personId, ['personId']);
  const text = await textFor(context, input);
  if (input.corrects) await demandCorrectable(context, personId, input.corrects);
  const id = newId(clock);
  await manager.insert(Consent, {
    councilId,
    id,
    personId,
    decision,
    purpose,
    recipients: [...new Set(input.recipients)],
    textId: text?.id ?? null,
    textHash: text?.textHash ?? null,
    givenBy,
    witnessSealed: sealWitness(sealer, councilId, id, input.witness),
    channel,
    validFrom,
    validTo,
    correctsId: input.corrects?.id ?? null,
  });
  const action = decision === 'GIVEN' ? 'consent.record' : 'consent.refuse';
  await recordAudit(context, { action, subjectType: 'Consent', subjectId: id, details: { purpose } });
  return id;
}

function answerProblems(
  { purpose, recipients, witness, from }: RecordRefusal,
  today: PlainDate,
): readonly FieldProblem[] {
  const fit = recipients.every((recipient) => RECIPIENTS_OF_PURPOSE[purpose].includes(recipient));
  return [
    ...(recipients.length === 0 ? [{ code: 'REQUIRED', path: ['recipients'] }] : []),
    ...(fit ? [] : [{ code: 'RECIPIENT_DOES_NOT_FIT', path: ['recipients'] }]),
    ...textProblems(witness, ['witness'], 200),
    ...dayProblems(from, ['from']),
    ...(from > today ? [{ code: 'ANSWER_IN_FUTURE', path: ['from'] }] : []),
  ];
}

/** The words of the answer. @throws NotFound, ConsentTextDoesNotFit */
async function textFor({ manager, actor }: CommandContext, input: RecordRefusal): Promise<ConsentText | null> {
  if (input.textId == null) return null;
  const text = await manager.findOneBy(ConsentText, { councilId: actor.councilId, id: input.textId });
  if (!text) throw new NotFound('ConsentText', input.textId, ['textId']);
  if (text.purpose !== input.purpose || text.inForceFrom > input.from) throw new ConsentTextDoesNotFit();
  return text;
}

/** @throws NotFound for an answer of somebody else, VersionConflict, ConsentClosed */
async function demandCorrectable({ manager, actor }: CommandContext, personId: string, seen: Seen): Promise<void> {
  const wrong = await lockForChange(manager, Consent, actor.councilId, seen);
  if (wrong.personId !== personId) throw new NotFound('Consent', seen.id, ['corrects', 'id']);
  await demandOpen(manager, wrong);
}

/** Refuses an answer that was withdrawn or corrected; its row is locked by the caller. @throws ConsentClosed */
export async function demandOpen(manager: CommandContext['manager'], consent: Consent): Promise<void> {
  const { councilId, id, withdrawnOn } = consent;
  if (withdrawnOn !== null || (await manager.existsBy(Consent, { councilId, correctsId: id })))
    throw new ConsentClosed();
}
