import { sealTrail } from '@tsunagari/audit';
import type { Database } from '@tsunagari/database';
import type { Clock } from '@tsunagari/kernel';

const SECONDS = 1_000;

/**
 * Chains the audit trail of each council soon after something was asked for it: no request waits, and several within a second make one
 * link. What a stopped process left unsealed is sealed by the next request of the council.
 */
export class TrailSealer {
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #running = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly onFault: (error: unknown, correlationId: string) => void,
  ) {}

  /** Notes that the trail of a council may have grown. */
  touch(councilId: string): void {
    if (this.#waiting.has(councilId)) return;
    const timer = setTimeout(() => this.#seal(councilId), SECONDS);
    timer.unref();
    this.#waiting.set(councilId, timer);
  }

  /** Seals what waits, and ends. */
  async close(): Promise<void> {
    for (const councilId of [...this.#waiting.keys()]) this.#seal(councilId);
    await Promise.all(this.#running);
  }

  #seal(councilId: string): void {
    clearTimeout(this.#waiting.get(councilId));
    this.#waiting.delete(councilId);
    const run = sealTrail(this.database, councilId, this.clock)
      .then(() => undefined)
      .catch((error: unknown) => this.onFault(error, 'trail'))
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
  }
}
