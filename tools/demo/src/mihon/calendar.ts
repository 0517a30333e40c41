import { type PlainDate, day } from '@tsunagari/kernel';

/** Fiscal years (年度) with yearly figures of today's associations. */
export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
/** Fiscal years of which only totals of the old branch are known. */
export const OLD_YEARS = [2016, 2017, 2018] as const;
/** The year on whose sizes the whole city is built. */
export const ANCHOR_YEAR = 2024;

/** Day on which the branches were set up. */
export const FIRST_DAY = day('1980-04-01');
/** 旧見本大野支部 ends, its two successors open. */
export const SPLIT_DAY = day('2019-04-01');
/** 区 call themselves 自治会 from this day on. */
export const RENAME_DAY = day('2020-04-01');
/** One association goes over to the neighbouring branch; another one dissolves. */
export const CHANGE_DAY = day('2022-04-01');

/** The day for which the figures of a fiscal year hold: its first. */
export function firstDayOf(fiscalYear: number): PlainDate {
  return day(`${fiscalYear}-04-01`);
}
