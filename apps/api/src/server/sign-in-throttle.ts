import { emailKeyOf } from '@tsunagari/identity';
import type { Clock } from '@tsunagari/kernel';
import { Attempts } from './attempts.js';

const QUARTER_HOUR = 15 * 60_000;
const HOUR = 60 * 60_000;

/**
 * Slows down guessing. Of attempts without success there may be ten within 15 minutes for one e-mail address from one network address,
 * and a hundred from one network address for whatever accounts. Whoever has the password but never the code of the authenticator app may
 * ask ten times an hour to be asked for it, from anywhere. One network address may ask for 300 questions to passkeys within 15 minutes. Others, and sessions that stand, are not touched. Kept in the memory of one process.
 */
export class SignInThrottle {
  readonly #pairs: Attempts;
  readonly #addresses: Attempts;
  readonly #codes: Attempts;
  readonly #questions: Attempts;

  constructor(clock: Clock) {
    this.#pairs = new Attempts(clock, { most: 10, within: QUARTER_HOUR });
    this.#addresses = new Attempts(clock, { most: 100, within: QUARTER_HOUR });
    this.#codes = new Attempts(clock, { most: 10, within: HOUR });
    this.#questions = new Attempts(clock, { most: 300, within: QUARTER_HOUR });
  }

  /**
   * Counts an attempt before it is checked, so that attempts at the same time count too. Null when it may go on, otherwise the seconds to wait.
   * @param isShared whether all clients seem to have this address, because it is that of a proxy.
   */
  attempt(email: string, address: string, isShared: boolean): number | null {
    return this.#pairs.count(pairOf(email, address)) ?? (isShared ? null : this.#addresses.count(address));
  }

  /** Forgets an attempt that had the right password, and those of the pair before it. */
  succeed(email: string, address: string): void {
    this.#pairs.forget(pairOf(email, address));
    this.#addresses.forgetLast(address);
  }

  /** Counts an attempt that names nobody: with a passkey, or with a link. Null when it may go on, otherwise the seconds to wait. */
  attemptUnnamed(address: string, isShared: boolean): number | null {
    return isShared ? null : this.#addresses.count(address);
  }

  /** Forgets an attempt that named nobody and was right. */
  succeedUnnamed(address: string): void {
    this.#addresses.forgetLast(address);
  }

  /** Counts a question to a passkey, which costs a row for five minutes. Null when it may be asked, otherwise the seconds to wait. */
  askPasskey(address: string, isShared: boolean): number | null {
    return isShared ? null : this.#questions.count(address);
  }

  /** Counts that an account is about to be asked for a code. Null when it may go on, otherwise the seconds to wait. */
  askForCode(email: string): number | null {
    return this.#codes.count(emailKeyOf(email));
  }
}

function pairOf(email: string, address: string): string {
  return `${emailKeyOf(email)} ${address}`;
}
