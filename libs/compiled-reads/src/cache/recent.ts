/** Keeps the entries that were used last, `atMost` of them. */
export class Recent<Value> {
  readonly #entries = new Map<string, Value>();

  constructor(private readonly atMost: number) {}

  /** The entry of a key, which is now the most recent; made when there is none. */
  get(key: string, make: () => Value): Value {
    const value = this.#entries.get(key) ?? make();
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > this.atMost && !oldest.done) this.#entries.delete(oldest.value);
    return value;
  }

  /** All entries, the most recent last. */
  values(): Value[] {
    return [...this.#entries.values()];
  }
}
