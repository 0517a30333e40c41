import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { ownKey } from '../prove-oneself.js';
import { layFirstPledge } from './lay-first-pledge.js';
import { pledgeHashOf } from './pledge-hash.js';
import { PledgeOutdated } from './pledge.errors.js';
import { presentPledge } from './pledge.queries.js';
import { PledgeAcceptance } from './secrecy-pledge.entity.js';

/**
 * 「守ります」: one's own promise to keep the edition that was shown. Said again it changes nothing.
 * @throws Forbidden for the system, PledgeOutdated when another edition is asked for by now
 */
export async function acceptPledge(context: CommandContext, { edition }: { readonly edition: number }): Promise<void> {
  const { manager, reader, clock } = context;
  const { councilId, id: accountId } = ownKey(context.actor);
  const present = await presentPledge(reader, accountId, clock.today());
  if (present.edition !== edition) throw new PledgeOutdated();
  if (present.acceptedAt !== null) return;
  await layFirstPledge(context);
  const id = newId(clock);
  const textHash = pledgeHashOf(edition, present.text);
  const promise = { councilId, id, accountId, edition, textHash, acceptedAt: clock.now() };
  await manager.createQueryBuilder().insert().into(PledgeAcceptance).values(promise).orIgnore().execute();
  await recordAudit(context, {
    action: 'pledge.accept',
    subjectType: 'Account',
    subjectId: accountId,
    details: { edition },
  });
}
