import { emailKeyOf } from '@tsunagari/identity';
import type { Clock } from '@tsunagari/kernel';

const WINDOW_MS = 15 * 60_000;
const MOST_ATTEMPTS = 10;
const MOST_KEYS = 10_000;

/**
 * Slows down guessing: after ten attempts without success within 15 minutes for one e-mail address from one network address, that pair
 * must wait. Others, and sessions that stand, are not touched. Kept in the memory of one process.
 */
export class SignInThrottle {
  readonly #attempts = new Map<string, readonly number[]>();

  constructor(private readonly clock: Clock) {}

  /** Counts an attempt before it is checked, so that attempts at the same time count too. Null when it may go on, otherwise the seconds to wait. */
  attempt(email: string, address: string): number | null {
    const key = keyOf(email, address);
    const now = this.clock.now().getTime();
    const recent = (this.#attempts.get(key) ?? []).filter((time) => time > now - WINDOW_MS);
    const [first] = recent;
    if (first !== undefined && recent.length >= MOST_ATTEMPTS) return Math.ceil((first + WINDOW_MS - now) / 1000);
    this.#attempts.set(key, [...recent, now]);
    const [oldest] = this.#attempts.keys();
    if (this.#attempts.size > MOST_KEYS && oldest !== undefined) this.#attempts.delete(oldest);
    return null;
  }

  /** Forgets the attempts of a pair that has signed in. */
  succeed(email: string, address: string): void {
    this.#attempts.delete(keyOf(email, address));
  }
}

function keyOf(email: string, address: string): string {
  return `${emailKeyOf(email)} ${address}`;
}
