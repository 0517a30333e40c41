import { createHash } from 'node:crypto';
import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, nameProblems, textProblems } from '@tsunagari/registry';
import { canKeepEverybody, demand } from '../people.policy.js';
import { ConsentText } from './consent-text.entity.js';
import { ConsentTextLabelTaken } from './consent.errors.js';
import type { ConsentPurpose } from './consent.vocabulary.js';

const LONGEST = 5_000;

/** Another version of the words. */
export interface AddConsentText {
  readonly purpose: ConsentPurpose;
  /** Name of the version, unique for the purpose: 令和8年版. */
  readonly label: string;
  readonly text: string;
  /** First day on which it is put before people; may lie in the past for papers already signed. */
  readonly inForceFrom: PlainDate;
}

/**
 * Adds a version of the words to which people agree; for staff and administrators. Earlier consents keep the words that they were given to.
 * @throws Forbidden, InvalidInput, ConsentTextLabelTaken
 */
export async function addConsentText(context: CommandContext, input: AddConsentText): Promise<string> {
  const { manager, actor, clock } = context;
  demand(canKeepEverybody(actor, clock.today()));
  const label = input.label.trim();
  const text = input.text.replaceAll('\r\n', '\n').trim();
  refuseProblems([
    ...nameProblems(label, ['label']),
    ...(text === '' ? [{ code: 'REQUIRED', path: ['text'] }] : textProblems(text, ['text'], LONGEST)),
    ...dayProblems(input.inForceFrom, ['inForceFrom']),
  ]);
  const { councilId } = actor;
  const { purpose, inForceFrom } = input;
  const id = newId(clock);
  await manager
    .createQueryBuilder()
    .insert()
    .into(ConsentText)
    .values({ councilId, id, purpose, label, text, textHash: consentTextHash(text), inForceFrom })
    .orIgnore()
    .execute();
  if (!(await manager.existsBy(ConsentText, { councilId, id }))) throw new ConsentTextLabelTaken(label);
  await recordAudit(context, {
    action: 'consent-text.add',
    subjectType: 'ConsentText',
    subjectId: id,
    details: { purpose, inForceFrom },
  });
  return id;
}

/** SHA-256 of the words in UTF-8, hexadecimal: two texts with one hash are the same words. */
export function consentTextHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
