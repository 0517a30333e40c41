import type { Database } from '@tsunagari/database';
import type { Clock } from '@tsunagari/kernel';
import { goodSql, newestPledgeSql, standingSql } from './holder-sql.js';
import { isUseNoted } from './note-use.js';
import { type Asker, type LookedUp, holderValues, lookUp } from './who-asks.js';

/** What a statement must be asked with to see for itself that a remembered asker still stands. */
export interface AskerProof extends Pick<Asker, 'by'> {
  readonly tokenHash: string;
  readonly now: string;
  readonly usedSince: string;
  readonly councilId: string;
  readonly accountId: string;
  /** The mark of the account, and the newest edition of the pledge, when it was looked up. */
  readonly standing: string;
  readonly newestPledge: string;
  readonly scope: string;
}

/** One who asked a moment ago. To be believed only by a statement that sees {@link stillAsksSql} hold. */
export interface Remembered {
  readonly asker: Asker;
  readonly proof: AskerProof;
}

/** So many are remembered: those who asked last. */
const MOST = 2_000;

/**
 * Those who asked a moment ago, so that a read need not ask who it is before it asks what it wants: its one statement does both. Nothing is
 * believed from memory; what has changed meanwhile – sign-out, a role, the pledge, a disabled account – fails the condition in the statement,
 * and the asker is looked up anew.
 */
export class RememberedAskers {
  readonly #known = new Map<string, LookedUp>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who asked with this secret a moment ago; null when that is not known, or the use must be noted again. */
  recall(secret: string, by: Asker['by']): Remembered | null {
    const { tokenHash, now, usedSince, day } = holderValues(secret, this.clock);
    const known = this.#known.get(tokenHash);
    // Another day, other roles and another pledge may be in force.
    if (known?.asker.by !== by || known.day !== day || !isUseNoted(by, known.lastUsedAt, this.clock.now())) return null;
    const { asker, standing, newestPledge } = known;
    const { councilId, accountId } = asker.actor;
    return {
      asker,
      proof: { tokenHash, now, usedSince, by, councilId, accountId, standing, newestPledge, scope: asker.scope ?? '' },
    };
  }

  /** Looks up who asks ({@link lookUp}) and remembers it. */
  async learn(secret: string, by: Asker['by']): Promise<Asker | null> {
    const { tokenHash } = holderValues(secret, this.clock);
    this.#known.delete(tokenHash);
    const known = await lookUp(this.database, secret, by, this.clock);
    if (known === null) return null;
    this.#known.set(tokenHash, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return known.asker;
  }
}

/**
 * The condition that everything is still as it was remembered: the session or token is good and of that account, about which nothing has
 * changed. To be read under the claims of the council and of the hash. `at` writes the place of a value of the proof.
 */
export function stillAsksSql(by: Asker['by'], at: (value: keyof Omit<AskerProof, 'by'>) => string): string {
  const places = { tokenHash: at('tokenHash'), now: at('now'), usedSince: at('usedSince') };
  const [councilId, accountId] = [at('councilId'), at('accountId')];
  const hasScope = by === 'token' ? ` and scope = ${at('scope')}` : '';
  return `(exists (select ${goodSql(by, places)} and council_id = ${councilId} and account_id = ${accountId}${hasScope})
    and ${standingSql(councilId, accountId)} = ${at('standing')} and ${newestPledgeSql(councilId)} = ${at('newestPledge')})`;
}
