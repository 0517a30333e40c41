/** Whether a cell 同意 says yes or no; null when it is empty. */
export type ConsentMark = { readonly ok: true; readonly given: boolean | null } | { readonly ok: false };

const YES = new Set([
  '○',
  '〇',
  '◯',
  '◎',
  '●',
  '⚪',
  '⭕',
  'o',
  '済',
  '済み',
  'レ',
  'ﾚ',
  '✓',
  '✔',
  '☑',
  '✅',
  '有',
  'あり',
  '有り',
  '同意',
  '同意あり',
  'はい',
  'yes',
  '可',
  '1',
]);
const NO = new Set([
  '×',
  '✕',
  '✖',
  '✗',
  '✘',
  '❌',
  'x',
  '無',
  'なし',
  '無し',
  '未',
  '未同意',
  '不同意',
  '同意なし',
  '拒否',
  'いいえ',
  'no',
  '不可',
  '0',
]);
const INVISIBLE = /[\p{Variation_Selector}\p{Cf}\s]/gu;

/**
 * Reads a mark of consent as it is put on rosters: ○ 〇 ◯ 済 レ ✓ say yes, × 無 未 say no. Anything else – △, 一部, 本人確認中, 〃 – is not
 * read: a consent is never guessed. This tells what was written; the consent itself is recorded elsewhere.
 */
export function readConsentMark(text: string): ConsentMark {
  const bare = text.replace(INVISIBLE, '');
  if (bare === '') return { ok: true, given: null };
  const mark = bare.normalize('NFKC').toLowerCase();
  if (YES.has(mark)) return { ok: true, given: true };
  return NO.has(mark) ? { ok: true, given: false } : { ok: false };
}
