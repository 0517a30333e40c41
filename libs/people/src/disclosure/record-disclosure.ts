import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { type FieldProblem, NotFound, type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, nameProblems } from '@tsunagari/registry';
import { consentHolds } from '../consent/consent-standing.queries.js';
import { type ConsentPurpose, type ConsentRecipient, RECIPIENTS_OF_PURPOSE } from '../consent/consent.vocabulary.js';
import { canKeepPeople, demand, peopleInSight } from '../people.policy.js';
import { peopleByIds } from '../person/person.queries.js';
import { Disclosure } from './disclosure.entities.js';
import { ConsentMissing } from './disclosure.errors.js';
import type { DisclosureBasis, DisclosureKind, ProvisionBasis } from './disclosure.vocabulary.js';

/** To whom data is handed on, and on what ground. */
export interface Provision {
  readonly recipient: string;
  readonly basis: ProvisionBasis;
  /** What everybody must have agreed to, when consent is the ground. */
  readonly consent?: ConsentAskedFor | null;
}

/** 同意: for what and to whom. */
export interface ConsentAskedFor {
  readonly purpose: ConsentPurpose;
  readonly to: ConsentRecipient;
}

/** What was handed on, of whom, when. */
export interface RecordDisclosure extends Provision {
  readonly personIds: readonly string[];
  readonly kind: Exclude<DisclosureKind, 'OWN_DATA'>;
  readonly providedOn: PlainDate;
  readonly items: readonly string[];
  readonly listName?: string | null;
}

const MOST_ITEMS = 50;

/**
 * 提供記録: writes down that data about people was handed to someone outside of the council, in the transaction in which it is.
 * On the ground of consent nothing is handed on about someone who has not agreed to it on that day (個人情報保護法27条1項).
 * @throws Forbidden, InvalidInput, NotFound for someone out of sight, ConsentMissing
 */
export async function recordDisclosure(context: CommandContext, input: RecordDisclosure): Promise<string> {
  const { reader, actor, clock } = context;
  const today = clock.today();
  demand(canKeepPeople(actor, today));
  const { recipient, items, providedOn } = input;
  refuseProblems([
    ...nameProblems(recipient, ['recipient']),
    ...consentProblems(input),
    ...dayProblems(providedOn, ['providedOn']),
    ...(providedOn > today ? [{ code: 'ANSWER_IN_FUTURE', path: ['providedOn'] }] : []),
    ...(items.length === 0 ? [{ code: 'REQUIRED', path: ['items'] }] : []),
    ...(items.length > MOST_ITEMS ? [{ code: 'TOO_MANY', path: ['items'], details: { most: MOST_ITEMS } }] : []),
    ...items.flatMap((item, index) => nameProblems(item, ['items', String(index)])),
  ]);
  const wanted = [...new Set(input.personIds)];
  const seen = await peopleByIds({ reader, sight: peopleInSight(actor, today), today }, wanted);
  const known = new Set(seen.map(({ id }) => id));
  const unknown = wanted.find((id) => !known.has(id));
  if (unknown !== undefined || wanted.length === 0) throw new NotFound('Person', unknown ?? '', ['personIds']);
  if (input.basis === 'CONSENT' && input.consent) {
    const { purpose, to } = input.consent;
    const agreed = await consentHolds(reader, wanted, purpose, [to], providedOn);
    if (agreed.size < wanted.length) throw new ConsentMissing(wanted.length - agreed.size);
  }
  return writeDisclosure(context, { ...input, personIds: wanted });
}

function consentProblems({ basis, consent }: Provision): readonly FieldProblem[] {
  if (basis !== 'CONSENT') return [];
  if (!consent) return [{ code: 'REQUIRED', path: ['consent'] }];
  const fits = RECIPIENTS_OF_PURPOSE[consent.purpose].includes(consent.to);
  return fits ? [] : [{ code: 'RECIPIENT_DOES_NOT_FIT', path: ['consent', 'to'] }];
}

/** Writes the rows; the caller has checked them. */
export async function writeDisclosure(
  context: CommandContext,
  given: Omit<RecordDisclosure, 'kind' | 'basis'> & { readonly kind: DisclosureKind; readonly basis: DisclosureBasis },
): Promise<string> {
  const { manager, actor, clock } = context;
  const { councilId, accountId } = actor;
  const id = newId(clock);
  const { personIds, kind, basis, providedOn, consent, listName = null } = given;
  const recipient = given.recipient.trim();
  const items = given.items.map((item) => item.trim());
  await manager.insert(Disclosure, { councilId, id, accountId, providedOn, kind, recipient, basis, items, listName });
  await manager.query(
    `insert into disclosure_person (council_id, id, disclosure_id, person_id)
     select $1, gen_random_uuid(), $2, p.id from unnest($3::uuid[]) p (id)`,
    [councilId, id, personIds],
  );
  await recordAudit(context, {
    action: 'disclosure.record',
    subjectType: 'Disclosure',
    subjectId: id,
    details: {
      kind,
      basis,
      persons: personIds.length,
      ...(basis === 'CONSENT' && consent ? { consentPurpose: consent.purpose, consentTo: consent.to } : {}),
    },
  });
  return id;
}
