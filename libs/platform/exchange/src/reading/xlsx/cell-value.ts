import { fromExcelSerial } from '@tsunagari/kernel';
import type { SourceCell } from '../table-file.js';
import { type NumberMeaning, PLAIN, inShape } from './number-format.js';

/** What all cells of a workbook need to be understood. */
export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberMeaning[];
  readonly date1904: boolean;
}

/** A cell as it stands in the file. */
export interface RawCell {
  /** `s` shared text, `inlineStr`, `str` text of a formula, `b`, `e` error, `d` ISO day; else a number. */
  readonly type: string;
  readonly style: number;
  /** The content of `<v>`, or the text of an inline string. */
  readonly content: string;
}

const SECONDS_A_DAY = 86_400;

/** The cell as people see it, and the number, day or error behind it. */
export function cellOf({ type, style, content }: RawCell, context: WorkbookContext): SourceCell | undefined {
  if (content === '') return undefined;
  switch (type) {
    case 's':
      return { text: context.strings[Number(content)] ?? '' };
    case 'inlineStr':
    case 'str':
      return { text: content };
    case 'b':
      return { text: content === '1' ? 'TRUE' : 'FALSE', value: { kind: 'boolean', boolean: content === '1' } };
    case 'e':
      return { text: content, value: { kind: 'error', code: content } };
    case 'd':
      return dayText(content);
    default:
      return numberCell(content, context.styles[style] ?? PLAIN, context.date1904);
  }
}

function dayText(content: string): SourceCell {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(content)?.[0];
  return day === undefined ? { text: content } : { text: day, value: { kind: 'date', day } };
}

function numberCell(content: string, meaning: NumberMeaning, date1904: boolean): SourceCell {
  const number = Number(content);
  if (!Number.isFinite(number)) return { text: content };
  if (meaning.kind === 'date') {
    const reading = fromExcelSerial(number, date1904 ? 1904 : 1900);
    if (reading.ok) {
      const time = number % 1 === 0 ? '' : ` ${timeText(number)}`;
      return { text: `${reading.value}${time}`, value: { kind: 'date', day: reading.value } };
    }
  }
  if (meaning.kind === 'time' && number >= 0 && number < 1) return { text: timeText(number) };
  const plain = plainDigits(number);
  const shaped = meaning.kind === 'digits' && /^\d+$/.test(plain) ? inShape(plain, meaning.shape) : plain;
  return { text: shaped, value: { kind: 'number', number } };
}

/** Excel shows 15 digits; 0.1 + 0.2 is 0.3, and a long number never stands as 1e+21. */
function plainDigits(number: number): string {
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? BigInt(rounded).toString() : String(rounded);
}

function timeText(number: number): string {
  const minutes = Math.round(((number % 1) * SECONDS_A_DAY) / 60);
  return `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;
}
