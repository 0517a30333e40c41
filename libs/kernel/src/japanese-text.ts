import { toHiragana } from './kana.js';
import { NAME_VARIANTS } from './name-variants.js';

/** Variation selectors (異体字セレクタ) and invisible format characters: they change a shape, not a name. */
const INVISIBLE = /[\p{Variation_Selector}\p{Cf}]/gu;
const DASHES = /[‐‑‒–—―−ー~〜-]/g;
const SMALL = 'ぁぃぅぇぉっゃゅょゎ';
const LARGE = 'あいうえおつやゆよわ';
/** The kana of each vowel, to read a long dash: カー = カア. */
const VOWELS: Readonly<Record<string, string>> = {
  あ: 'あかさたなはまやらわ',
  い: 'いきしちにひみりゐ',
  う: 'うくすつぬふむゆるゔ',
  え: 'えけせてねへめれゑ',
  お: 'おこそとのほもよろを',
};

/**
 * What two writings of one name share – for searching only, the stored text never changes. Width, katakana or hiragana, letter case,
 * variant characters (髙/高), 々, ヶ/ケ, spaces, middle dots and the kind of dash do not matter: 髙﨑　サトコ → 高崎さとこ.
 */
export function searchKey(text: string): string {
  const visible = text.replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
  const joined = visible
    .normalize('NFKC')
    .replace(/[\s・]/g, '')
    .replace(DASHES, '-');
  const key = [...withoutRepeatMarks(toHiragana(joined.normalize('NFKC')))].map(standing).join('');
  // A repeat mark written out can join a 濁点 that stood behind it (ハ々ﾞ): fold until nothing changes.
  return key === text ? key : searchKey(key);
}

/**
 * {@link searchKey} for readings, more forgiving: small kana are large, ぢ is じ, づ is ず, ゐ is い, ゑ is え; with `ignoreVoicing`
 * also ば = ぱ = は, for those who type without 濁点.
 */
export function kanaSearchKey(kana: string, { ignoreVoicing = false }: { ignoreVoicing?: boolean } = {}): string {
  const large = withLargeKana(searchKey(kana))
    .replaceAll('ぢ', 'じ')
    .replaceAll('づ', 'ず')
    .replaceAll('ゐ', 'い')
    .replaceAll('ゑ', 'え');
  return ignoreVoicing ? unvoiced(large) : large;
}

/**
 * Key that orders readings (五十音順) when compared by code point, in the manner of JIS X 4061: first by plain kana with the long dash
 * read as its vowel, then long dash before small before large, plain before voiced. No reading sorts last. In SQL use COLLATE "C".
 */
export function kanaKey(kana: string | null): string {
  const key = searchKey(kana ?? '');
  if (key === '') return '\uFFFF';
  let plain = '';
  for (const character of unvoiced(withLargeKana(key))) {
    plain += character === '-' ? vowelOf(plain.at(-1) ?? '') : character;
  }
  return `${plain} ${key}`;
}

/** Number of code points, which is what PostgreSQL counts: 𠮷 is 1 (2 units of UTF-16), a variation selector adds 1. */
export function codePointLength(text: string): number {
  return [...text].length;
}

/** Writes out 々, ゝ and ゞ: 佐々木 → 佐佐木, いすゞ → いすず. A mark without anything to repeat stays. */
function withoutRepeatMarks(text: string): string {
  let written = '';
  let previous = '';
  for (const character of text) {
    const repeats = previous !== '' && /[々ゝゞ]/.test(character);
    const sound = character === 'ゞ' ? `${previous}\u3099`.normalize('NFC') : previous;
    previous = repeats && [...sound].length === 1 ? sound : character;
    written += previous;
  }
  return written;
}

function standing(character: string): string {
  return character === 'ゖ' ? 'け' : character === 'ゕ' ? 'か' : (NAME_VARIANTS.get(character) ?? character);
}

function withLargeKana(text: string): string {
  return text.replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (small) => LARGE.charAt(SMALL.indexOf(small)));
}

function unvoiced(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u3099\u309A]/g, '')
    .normalize('NFC');
}

function vowelOf(kana: string): string {
  return Object.entries(VOWELS).find(([, row]) => kana !== '' && row.includes(kana))?.[0] ?? '';
}
