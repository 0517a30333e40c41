import { type PlainDate, fiscalYearContaining, day, parsePlainDate } from '@tsunagari/kernel';

/** The time for which a figure holds, as exactly as its source gives it. */
export interface SourceDate {
  readonly asOf: PlainDate | null;
  /** The wording, when it is no day: 2017年6月, 2019年度以降. */
  readonly asOfText: string | null;
  /** Null when the source leaves it open: a calendar year lies in two fiscal years. */
  readonly fiscalYear: number | null;
}

/** Reads 2022-09-30, 2017-06, 2019年度以降, 2015, 2017年ごろ or nothing. */
export function sourceDate(cell: string): SourceDate {
  const date = parsePlainDate(cell);
  if (date !== null) return { asOf: date, asOfText: null, fiscalYear: fiscalYearContaining(date) };
  const month = /^(\d{4})-(\d{2})$/.exec(cell);
  if (month?.[1] && month[2]) {
    const fiscalYear = fiscalYearContaining(day(`${cell}-01`));
    return { asOf: null, asOfText: `${month[1]}年${Number(month[2])}月`, fiscalYear };
  }
  const inFiscalYear = /^(\d{4})年度/.exec(cell);
  if (inFiscalYear) return { asOf: null, asOfText: cell, fiscalYear: Number(inFiscalYear[1]) };
  if (/^\d{4}$/.test(cell)) return { asOf: null, asOfText: `${cell}年`, fiscalYear: null };
  return { asOf: null, asOfText: cell === '' ? null : cell, fiscalYear: null };
}
