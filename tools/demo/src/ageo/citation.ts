import type { Provenance } from '@tsunagari/registry';

/** What stands in brackets behind an address, in Japanese. */
const KINDS_OF_SOURCE: readonly (readonly [RegExp, string])[] = [
  [/^seed document: (.+)$/, '「$1」'],
  [/\(resident blog quoting the festival leaflet\)/, '（住民のブログ。祭りのちらしを引用）'],
  [/\(resident blog quoting city statistics\)/, '（住民のブログ。市の統計を引用）'],
  [/\(resident blog quoting the city table (.+?)\)/, '（住民のブログ。市の「$1」を引用）'],
  [/\(resident blog\)/, '（住民のブログ）'],
  [/\(page lists one 事務区 name; undated\)/, '（事務区の名を一つ挙げる。日付なし）'],
  [/\(machine translation of Wikipedia\)/, '（ウィキペディアの機械翻訳）'],
  [/\(Wikipedia mirror\)/, '（ウィキペディアの写し）'],
  [/\((【市民のひろば】.+?|あげたて!NEWS)\)/, '（$1）'],
];

/** The chapter of the plan from which most of what is known of the branches comes. */
export const PLAN_CHAPTER = '「第6次上尾市地域福祉活動計画における社協支部の取組」';

/** A source as people read it. @throws RangeError when a row has none. */
export function citation(source: string): string {
  if (source === '') throw new RangeError('a row of the public data has no source');
  return KINDS_OF_SOURCE.reduce((text, [pattern, words]) => text.replace(pattern, words), source);
}

/** What every row of public data carries. @throws RangeError when it has no source. */
export function publicSource(source: string): Provenance {
  return { origin: 'PUBLIC_SOURCE', source: citation(source) };
}
