import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { FIRST_PLEDGE } from './first-pledge.js';
import { FIRST_PLEDGE_HASH } from './pledge-hash.js';
import { SecrecyPledge } from './secrecy-pledge.entity.js';

/** Keeps the first edition with the council, so that it stays known what was promised; nothing happens when it is kept already. */
export async function layFirstPledge({ manager, actor: { councilId }, clock }: CommandContext): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(SecrecyPledge)
    .values({
      councilId,
      id: newId(clock),
      edition: 1,
      text: FIRST_PLEDGE,
      textHash: FIRST_PLEDGE_HASH,
      inForceFrom: null,
    })
    .orIgnore()
    .execute();
}
