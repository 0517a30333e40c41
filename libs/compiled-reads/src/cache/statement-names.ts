import { createHash } from 'node:crypto';

/**
 * Names of prepared statements. A connection never forgets one, so no more than `atMost` are ever given; statements beyond have none
 * and are planned each time. The same text has the same name in every process.
 */
export class StatementNames {
  readonly #given = new Set<string>();

  constructor(private readonly atMost: number) {}

  /** The name of a statement, null when all have been given. */
  of(sql: string): string | null {
    const name = `read_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
    if (!this.#given.has(name) && this.#given.size >= this.atMost) return null;
    this.#given.add(name);
    return name;
  }
}
