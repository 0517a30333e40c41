/** A name in two writings. */
export interface InventedName {
  readonly written: string;
  readonly kana: string;
}

const name = (written: string, kana: string): InventedName => ({ written, kana });

/** Family names that each say that they are made up; 髙, 﨑 and 濵 are in CP932 but not in JIS X 0208. */
const FAMILIES: readonly InventedName[] = [
  name('見本', 'ミホン'),
  name('見本田', 'ミホンダ'),
  name('見本﨑', 'ミホンザキ'),
  name('髙見本', 'タカミホン'),
  name('例野', 'レイノ'),
  name('例渡邉', 'レイワタナベ'),
  name('例濵', 'レイハマ'),
  name('架空橋', 'カクウバシ'),
  name('架空澤', 'カクウザワ'),
  name('空想谷', 'クウソウヤ'),
  name('想定山', 'ソウテイヤマ'),
  name('想定々', 'ソウテイテイ'),
  name('雛形', 'ヒナガタ'),
  name('模擬川', 'モギカワ'),
  name('試ヶ原', 'タメシガハラ'),
  name('仮屋', 'カリヤ'),
  name('絵空', 'エソラ'),
  name('物語', 'モノガタリ'),
  name('夢見', 'ユメミ'),
  name('御伽', 'オトギ'),
];

/** Characters that CP932 lacks (𠮷, variation selectors), and U+FA19, which normalising would turn into another. */
const UNICODE_FAMILIES: readonly InventedName[] = [
  name('\u{20BB7}見本', 'ヨシミホン'),
  name('\uFA19見本', 'カミミホン'),
  name('葛\u{E0100}見本', 'カツラミホン'),
  name('見本辻\u{E0101}', 'ミホンツジ'),
];

const GIVEN: readonly InventedName[] = [
  name('花', 'ハナ'),
  name('太', 'タ'),
  name('和', 'カズ'),
  name('幸', 'サチ'),
  name('洋', 'ヨウ'),
  name('京', 'キョウ'),
  name('正', 'マサ'),
  name('春', 'ハル'),
];
const ENDINGS: readonly InventedName[] = [
  name('子', 'コ'),
  name('美', 'ミ'),
  name('江', 'エ'),
  name('代', 'ヨ'),
  name('一', 'イチ'),
  name('二', 'ジ'),
  name('三', 'ゾウ'),
  name('夫', 'オ'),
];

/** How many people there can be, so that no two share a name or a reading. */
export const MOST_PEOPLE = FAMILIES.length * GIVEN.length * ENDINGS.length;

/** The family and given name of a person; each number has another name. With `UNICODE` one in ten has a name that CP932 lacks. */
export function inventedName(
  number: number,
  characters: 'CP932' | 'UNICODE',
): { readonly family: InventedName; readonly given: InventedName } {
  const rest = Math.floor(number / FAMILIES.length);
  const first = of(GIVEN, rest % GIVEN.length);
  const last = of(ENDINGS, Math.floor(rest / GIVEN.length));
  const position = number % FAMILIES.length;
  const special = characters === 'UNICODE' && position % 5 === 4 ? UNICODE_FAMILIES[(position - 4) / 5] : undefined;
  const family = special ?? of(FAMILIES, position);
  return { family, given: { written: first.written + last.written, kana: first.kana + last.kana } };
}

function of<Item>(list: readonly Item[], position: number): Item {
  const item = list[position];
  if (item === undefined) throw new RangeError(`there are ${MOST_PEOPLE} people at most`);
  return item;
}
