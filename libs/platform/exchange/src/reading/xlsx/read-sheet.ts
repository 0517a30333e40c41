import type { Readable } from 'node:stream';
import { FileRefused } from '../refusals.js';
import type { TableCounter } from '../table-counter.js';
import type { MergedRange, SourceCell, SourceRow } from '../table-file.js';
import { columnOf, rangeOf } from './cell-reference.js';
import { type WorkbookContext, cellOf } from './cell-value.js';
import { unescaped } from './escaped-text.js';
import { RichText } from './read-strings.js';
import { type XmlHandler, readXml } from './read-xml.js';

/** Columns of Excel: a reference beyond them is none. */
const MOST_COLUMNS = 16_384;
const MOST_MERGES = 50_000;
const EMPTY: SourceCell = { text: '' };

/** Rows and merged cells of a sheet. Rows without anything in them are left out; cells to the right of the last text too. */
export async function readSheet(
  stream: Readable,
  context: WorkbookContext,
  counter: TableCounter,
): Promise<{ readonly rows: readonly SourceRow[]; readonly merges: readonly MergedRange[] }> {
  const reading = new SheetReading(context, counter);
  await readXml(stream, reading);
  return { rows: reading.rows, merges: reading.merges };
}

class SheetReading implements XmlHandler {
  readonly rows: SourceRow[] = [];
  readonly merges: MergedRange[] = [];
  private readonly inline = new RichText();
  private row = { number: 0, hidden: false };
  private cells = new Map<number, SourceCell>();
  private cell = { column: -1, type: '', style: 0 };
  private content = '';
  private inValue = false;
  private isInline = false;

  constructor(
    private readonly context: WorkbookContext,
    private readonly counter: TableCounter,
  ) {}

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (this.isInline) this.inline.open(name);
    else if (name === 'c') this.openCell(attributes());
    else if (name === 'v') this.inValue = true;
    else if (name === 'is') this.isInline = true;
    else if (name === 'row') this.openRow(attributes());
    else if (name === 'mergeCell') this.takeMerge(attributes()['ref'] ?? '');
  }

  close(name: string): void {
    if (name === 'is') this.isInline = false;
    else if (this.isInline) this.inline.close(name);
    else if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  text(text: string): void {
    if (this.isInline) this.inline.text(text);
    else if (this.inValue) this.content += text;
  }

  /** Rows and cells may leave out where they stand: they follow the one before. */
  private openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const number = r === undefined ? this.row.number + 1 : Number(r);
    if (!(number > this.row.number)) throw new FileRefused('FILE_NOT_READABLE');
    this.row = { number, hidden: hidden === '1' || hidden === 'true' };
    this.cells = new Map();
    this.cell = { column: -1, type: '', style: 0 };
  }

  private openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.cell.column + 1 : columnOf(r);
    if (column === undefined || column >= MOST_COLUMNS) throw new FileRefused('FILE_NOT_READABLE');
    this.cell = { column, type: t ?? 'n', style: Number(s ?? 0) };
    this.content = '';
  }

  private closeCell(): void {
    const { column, type, style } = this.cell;
    const content = type === 'inlineStr' ? this.inline.take() : type === 'str' ? unescaped(this.content) : this.content;
    const cell = cellOf({ type, style, content }, this.context);
    if (cell !== undefined && cell.text !== '') this.cells.set(column, cell);
  }

  private closeRow(): void {
    const width = Math.max(-1, ...this.cells.keys()) + 1;
    const cells = Array.from({ length: width }, (_, column) => this.cells.get(column) ?? EMPTY);
    if (this.counter.takes(cells.map(({ text }) => text))) this.rows.push({ ...this.row, cells });
  }

  private takeMerge(reference: string): void {
    const range = rangeOf(reference);
    if (range !== undefined) this.merges.push(range);
    if (this.merges.length > MOST_MERGES) throw new FileRefused('FILE_TOO_MANY_ROWS', MOST_MERGES);
  }
}
