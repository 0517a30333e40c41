import { createHash } from 'node:crypto';

/**
 * Names of prepared statements. A connection never forgets one, so no more than `atMost` are ever given; statements beyond have none
 * and are planned each time. The same text has the same name in every process.
 */
export class StatementNames {
  readonly #given = new Map<string, string>();

  constructor(private readonly atMost: number) {}

  /** The name of a statement, null when all have been given. */
  of(sql: string): string | null {
    const known = this.#given.get(sql);
    if (known !== undefined) return known;
    if (this.#given.size >= this.atMost) return null;
    const name = `read_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
    this.#given.set(sql, name);
    return name;
  }
}
