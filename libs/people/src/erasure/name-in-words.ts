import { searchKey } from '@tsunagari/kernel';

const BETWEEN = /[\s・]+/u;
/** Kanji that stand directly behind a name without belonging to it: 原美紀様, 原美紀宅. */
const BEHIND_NAMES = searchKey('様殿氏君宅方邸家');
/** Scripts whose signs tell by standing directly beside a name that it is another one: 藤原美紀, 原美紀子. Kana do not: particles are kana, too. */
const TELLING = ['Han', 'Latin'] as const;

/**
 * What someone is found by in free words: surname and given name. Those that were written apart, or four signs and more in one piece, for a
 * shorter one may be a surname alone; in kana four signs in any case, and readings apart, for shorter ones stand in every sentence.
 */
export function wholeNames(names: readonly string[], readings: readonly string[]): readonly string[] {
  const isApart = (text: string) => text.trim().split(BETWEEN).length > 1;
  const isLong = (text: string) => [...searchKey(text)].length >= 4;
  const isKana = (text: string) => /^[\p{Script=Hiragana}ー-]+$/u.test(searchKey(text));
  const whole = [
    ...names.filter((name) => isLong(name) || (isApart(name) && !isKana(name))),
    ...readings.filter((reading) => isApart(reading) && isLong(reading)),
  ];
  return [...new Set(whole.map(searchKey))];
}

/** Whether one of the whole names stands in the words, as a name of its own, in whichever writing. */
export function isNamedIn(words: string, wholeNames: readonly string[]): boolean {
  const folded = words.split(BETWEEN).map(searchKey).join(' ');
  return wholeNames.some((key) => patternOf(key).test(folded));
}

function patternOf(key: string): RegExp {
  const signs = [...key];
  const name = signs.map((sign) => sign.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&')).join(' ?');
  const before = scriptOf(signs[0]);
  const behind = scriptOf(signs.at(-1));
  const starts = before === null ? '' : `(?<!\\p{Script=${before}})`;
  const ends = behind === null ? '' : `(?![^${BEHIND_NAMES}\\P{Script=${behind}}])`;
  return new RegExp(`${starts}${name}${ends}`, 'u');
}

function scriptOf(sign = ''): string | null {
  return TELLING.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(sign)) ?? null;
}
