import type { Clock } from '@tsunagari/kernel';

/** Keys that are remembered at once; the oldest are forgotten first. */
const MOST_KEYS = 10_000;

/** Counts what is tried under each key within the last milliseconds. */
export class Attempts {
  readonly #times = new Map<string, readonly number[]>();

  constructor(
    private readonly clock: Clock,
    private readonly limit: { readonly most: number; readonly within: number },
  ) {}

  /** Counts one more; null, or without counting the seconds to wait when there were as many as there may be. */
  count(key: string): number | null {
    const { most, within } = this.limit;
    const now = this.clock.now().getTime();
    const recent = (this.#times.get(key) ?? []).filter((time) => time > now - within);
    const [first] = recent;
    if (first !== undefined && recent.length >= most) return Math.ceil((first + within - now) / 1000);
    this.#keep(key, [...recent, now]);
    return null;
  }

  /** Forgets all of a key. */
  forget(key: string): void {
    this.#times.delete(key);
  }

  /** Forgets the last of a key. */
  forgetLast(key: string): void {
    const left = (this.#times.get(key) ?? []).slice(0, -1);
    if (left.length > 0) this.#times.set(key, left);
    else this.#times.delete(key);
  }

  /** The key becomes the youngest, so that many others cannot push out one that is being tried. */
  #keep(key: string, times: readonly number[]): void {
    this.#times.delete(key);
    this.#times.set(key, times);
    const [oldest] = this.#times.keys();
    if (this.#times.size > MOST_KEYS && oldest !== undefined) this.#times.delete(oldest);
  }
}
