import type { Clock } from '@tsunagari/kernel';

const WINDOW_MS = 15 * 60_000;
const MOST_FAILURES = 10;
const MOST_KEYS = 10_000;

/** Slows down guessing: after ten failures within 15 minutes for one e-mail address from one network address, that pair must wait. Others, and sessions that stand, are not touched. */
export class SignInThrottle {
  readonly #failures = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Whether this pair must wait. */
  isClosed(email: string, address: string): boolean {
    return this.#recent(keyOf(email, address)).length >= MOST_FAILURES;
  }

  /** Notes a failure. */
  fail(email: string, address: string): void {
    const key = keyOf(email, address);
    this.#failures.set(key, [...this.#recent(key), this.clock.now().getTime()]);
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > MOST_KEYS && oldest !== undefined) this.#failures.delete(oldest);
  }

  /** Forgets the failures of a pair that has signed in. */
  succeed(email: string, address: string): void {
    this.#failures.delete(keyOf(email, address));
  }

  #recent(key: string): number[] {
    const since = this.clock.now().getTime() - WINDOW_MS;
    return (this.#failures.get(key) ?? []).filter((time) => time > since);
  }
}

function keyOf(email: string, address: string): string {
  return `${email.normalize('NFKC').trim().toLowerCase()} ${address}`;
}
