import type { ReadLimits } from './limits.js';
import { FileRefused } from './refusals.js';

/** Counts rows and cells of a file while it is read, and stops at the limits. */
export class TableCounter {
  private rows = 0;
  private cells = 0;

  constructor(private readonly limits: ReadLimits) {}

  /**
   * Whether a row holds anything; it is counted then.
   * @throws FileRefused FILE_TOO_MANY_ROWS, FILE_TOO_MANY_COLUMNS
   */
  takes(texts: readonly string[]): boolean {
    const width = texts.findLastIndex((text) => text.trim() !== '') + 1;
    if (width === 0) return false;
    const { rows, columns, cells } = this.limits;
    if (width > columns) throw new FileRefused('FILE_TOO_MANY_COLUMNS', columns);
    this.rows += 1;
    this.cells += width;
    if (this.rows > rows || this.cells > cells) throw new FileRefused('FILE_TOO_MANY_ROWS', rows);
    return true;
  }
}
