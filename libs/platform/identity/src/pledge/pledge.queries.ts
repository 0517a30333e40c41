import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { FIRST_PLEDGE } from './first-pledge.js';

/** One edition of the secrecy pledge (秘密厳守の約束), with what the one who asks has promised. */
export interface PledgeView {
  readonly edition: number;
  readonly text: string;
  /** First day on which it is asked for; null for the edition that a council begins with. */
  readonly inForceFrom: PlainDate | null;
  /** When the account has promised to keep it; null while it has not. */
  readonly acceptedAt: string | null;
}

const FIRST: PledgeView = { edition: 1, text: FIRST_PLEDGE, inForceFrom: null, acceptedAt: null };

/** Every edition, the latest first, with those to come. A council that has written none has the first one of all councils. */
export async function pledgeEditions(reader: Reader, accountId: string | null): Promise<PledgeView[]> {
  const rows = await reader.rows<PledgeView>(
    `select p.edition, p.text, p.in_force_from as "inForceFrom",
       (select x.accepted_at from pledge_acceptance x where x.council_id = p.council_id and x.account_id = $1::uuid and x.edition = p.edition)
         as "acceptedAt"
     from secrecy_pledge p order by p.edition desc`,
    [accountId],
  );
  return rows.length > 0 ? rows : [FIRST];
}

/** The edition that is asked for on a business day: the highest in force. */
export async function presentPledge(reader: Reader, accountId: string | null, day: PlainDate): Promise<PledgeView> {
  const editions = await pledgeEditions(reader, accountId);
  return editions.find(({ inForceFrom }) => inForceFrom === null || inForceFrom <= day) ?? FIRST;
}
