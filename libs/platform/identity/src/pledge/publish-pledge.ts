import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import {
  type FieldProblem,
  Forbidden,
  type PlainDate,
  codePointLength,
  newId,
  refuseProblems,
} from '@tsunagari/kernel';
import { canKeepAccounts } from '../account.policy.js';
import { layFirstPledge } from './lay-first-pledge.js';
import { pledgeHashOf } from './pledge-hash.js';
import { PledgeUnchanged } from './pledge.errors.js';
import { pledgeEditions } from './pledge.queries.js';
import { SecrecyPledge } from './secrecy-pledge.entity.js';

const LONGEST = 5_000;

/** Another edition of the secrecy pledge. */
export interface PublishPledge {
  readonly text: string;
  /** First day on which it is asked for, today or later. */
  readonly inForceFrom: PlainDate;
}

/**
 * Publishes another edition: from its day on everybody is asked for it at the next request, whoever published it too. The latest edition
 * stands before earlier ones that come into force later. @returns the edition's number @throws Forbidden, InvalidInput, PledgeUnchanged
 */
export async function publishPledge(context: CommandContext, input: PublishPledge): Promise<number> {
  const { manager, reader, actor, clock } = context;
  const { councilId } = actor;
  if (!canKeepAccounts(actor, clock.today())) throw new Forbidden();
  const text = input.text.replaceAll('\r\n', '\n').trim();
  refuseProblems([...textProblems(text), ...dayProblems(input.inForceFrom, clock.today())]);
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('pledge:' || $1, 0))`, [councilId]);
  await layFirstPledge(context);
  const [latest] = await pledgeEditions(reader, null);
  if (latest?.text === text) throw new PledgeUnchanged();
  const edition = (latest?.edition ?? 0) + 1;
  const id = newId(clock);
  const textHash = pledgeHashOf(edition, text);
  await manager.insert(SecrecyPledge, { councilId, id, edition, text, textHash, inForceFrom: input.inForceFrom });
  await recordAudit(context, {
    action: 'pledge.publish',
    subjectType: 'SecrecyPledge',
    subjectId: id,
    details: { edition, inForceFrom: input.inForceFrom },
  });
  return edition;
}

function textProblems(text: string): FieldProblem[] {
  if (text === '') return [{ code: 'REQUIRED', path: ['text'] }];
  return codePointLength(text) > LONGEST ? [{ code: 'TOO_LONG', path: ['text'], details: { longest: LONGEST } }] : [];
}

function dayProblems(day: PlainDate, today: PlainDate): FieldProblem[] {
  return day < today ? [{ code: 'PLEDGE_DAY_PAST', path: ['inForceFrom'] }] : [];
}
