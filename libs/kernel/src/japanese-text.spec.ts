import fc from 'fast-check';
import { codePointLength, kanaKey, kanaSearchKey, searchKey } from './japanese-text.js';
import { isKana, toHiragana, toKatakana } from './kana.js';
import { NAME_VARIANTS, NAME_VARIANT_GROUPS } from './name-variants.js';

const SAKI = '\uFA11';
const KAMI = '\uFA19';
const TSUCHIYOSHI_WITH_SELECTOR = '\u{20BB7}\u{E0101}';

const anyJapanese = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0x3041, max: 0x30fe }),
      fc.integer({ min: 0x4e00, max: 0x9fff }),
      fc.integer({ min: 0xff01, max: 0xff9f }),
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.constantFrom(0xfa11, 0xfa19, 0x20bb7, 0xe0101, 0x3005, 0x3000, 0x200b),
    ),
  )
  .map((points) => String.fromCodePoint(...points));

describe('search keys', () => {
  it.each([
    ['髙橋', '高橋'],
    [`髙${SAKI}`, '高崎'],
    ['齋藤', '斎藤'],
    ['斉藤', '齊藤'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['澤田', '沢田'],
    ['濵口', '浜口'],
    ['濱口', '浜口'],
    ['廣瀬', '広瀬'],
    ['國島', '国嶋'],
    ['龍', '竜'],
    ['櫻井', '桜井'],
    ['冨田', '富田'],
    ['眞子', '真子'],
    [`${KAMI}田`, '神田'],
    [TSUCHIYOSHI_WITH_SELECTOR, '吉'],
    ['邊\u{E0100}', '辺'],
    ['ｻﾄｳ ﾊﾅｺ', 'さとうはなこ'],
    ['サトウ・ハナコ', 'さとう　はなこ'],
    ['ＡＢＣ', 'abc'],
    ['佐々木', '佐佐木'],
    ['平方領々家', '平方領領家'],
    ['須ヶ谷', '須ケ谷'],
    ['いすゞ', 'いすず'],
    ['みすゝ', 'みすす'],
    ['佐々々', '佐佐佐'],
    ['か ゛', 'が'],
    ['コーヒー', 'ｺｰﾋｰ'],
    ['コーヒー', 'コ－ヒ―'],
    ['1−2', '1－2'],
    ['山\u200b田', '山田'],
  ])('%p is found as %p', (stored, typed) => expect(searchKey(stored)).toBe(searchKey(typed)));

  it('has the form that columns hold', () => expect(searchKey(`髙${SAKI}　サトコ`)).toBe('高崎さとこ'));

  it.each([
    ['菅谷', '須ケ谷'],
    ['小泉', '大泉'],
    ['か', 'が'],
    ['東', '束'],
  ])('%p and %p stay two', (one, other) => expect(searchKey(one)).not.toBe(searchKey(other)));

  it('folds a key no further', () => {
    fc.assert(
      fc.property(anyJapanese, (text) => expect(searchKey(searchKey(text))).toBe(searchKey(text))),
      { numRuns: 2000 },
    );
  });

  it('joins a 濁点 to a repeat mark written out', () => expect(searchKey('ハ々ﾞ')).toBe('はば'));

  it('finds readings typed without small kana, 濁点 or old kana', () => {
    expect(kanaSearchKey('きょうこ')).toBe(kanaSearchKey('キヨウコ'));
    expect(kanaSearchKey('みつゑ')).toBe(kanaSearchKey('みつえ'));
    expect(kanaSearchKey('かづこ')).toBe(kanaSearchKey('かずこ'));
    expect(kanaSearchKey('わたなべ')).not.toBe(kanaSearchKey('わたなへ'));
    expect(kanaSearchKey('ﾜﾀﾅﾍﾞ', { ignoreVoicing: true })).toBe(kanaSearchKey('わたなへ', { ignoreVoicing: true }));
    expect(kanaSearchKey('ぱんだ', { ignoreVoicing: true })).toBe('はんた');
  });
});

describe('the table of variants', () => {
  it('has each character once, and none that NFKC unifies anyway', () => {
    const all = NAME_VARIANT_GROUPS.flatMap((group) => [...group]);
    expect(all.filter((character, index) => all.indexOf(character) !== index)).toEqual([]);
    expect(all.filter((character) => character.normalize('NFKC') !== character)).toEqual([]);
    expect(NAME_VARIANT_GROUPS.filter((group) => [...group].length < 2)).toEqual([]);
    expect(NAME_VARIANT_GROUPS.length).toBeGreaterThanOrEqual(80);
  });

  it.each(NAME_VARIANT_GROUPS)('makes %s one when searching', (group) => {
    const keys = [...group].map((character) => searchKey(character));
    expect(new Set(keys)).toEqual(new Set([[...group][0]]));
    expect(NAME_VARIANTS.get([...group][0] ?? '')).toBeUndefined();
  });
});

describe('order by kana', () => {
  it('orders as a Japanese dictionary does', () => {
    const inOrder =
      'アーク ああくん あい カー かあ がー かき かぎ がき きって きつて さとう はは ばば ぱぱ ひょう ひよう ん'.split(
        ' ',
      );
    const sorted = [...inOrder].reverse().sort((a, b) => (kanaKey(a) < kanaKey(b) ? -1 : 1));
    expect(sorted).toEqual(inOrder);
  });

  it.each([
    ['さとう', 'サトウ'],
    ['ｻﾄｳ', 'さとう'],
  ])('%p and %p share a place', (one, other) => expect(kanaKey(one)).toBe(kanaKey(other)));

  it.each([
    ['びょういん', 'びよういん'],
    ['まつや', 'まつやま'],
    ['かあさん', 'かいさん'],
    ['カーテン', 'カイテン'],
    ['おおいしにし', 'おおいしひがし'],
    ['ばら', 'はらいち'],
    ['ん', null],
    ['ん', '　'],
  ])('%p comes before %p', (first, second) => expect(kanaKey(first) < kanaKey(second)).toBe(true));
});

describe('kana', () => {
  it.each([
    ['ｻﾄｳ', 'さとう', 'サトウ'],
    ['ガギグ', 'がぎぐ', 'ガギグ'],
    ['ｶﾞｷﾞ', 'がぎ', 'ガギ'],
    ['ヴァイオリン', 'ゔぁいおりん', 'ヴァイオリン'],
    ['コーヒー', 'こーひー', 'コーヒー'],
    ['山田Ａ', '山田Ａ', '山田Ａ'],
  ])('%p is %p in hiragana and %p in katakana', (text, hiragana, katakana) => {
    expect(toHiragana(text)).toBe(hiragana);
    expect(toKatakana(text)).toBe(katakana);
    expect(toKatakana(hiragana)).toBe(katakana);
  });

  it.each([
    ['さとう　はなこ', true],
    ['ｻﾄｳ', true],
    ['メアリー・スミス', true],
    ['佐藤', false],
    ['Sato', false],
    ['・ー', false],
    ['', false],
  ])('%p is a reading: %p', (text, is) => expect(isKana(text)).toBe(is));
});

describe('stored text', () => {
  it('keeps its code points when kana are changed; only search keys are folded', () => {
    const stored = `${KAMI}${SAKI}${TSUCHIYOSHI_WITH_SELECTOR}ア`;
    const points = Array.from(toHiragana(stored), (character) => character.codePointAt(0));
    expect(points).toEqual([0xfa19, 0xfa11, 0x20bb7, 0xe0101, 0x3042]);
    expect(toKatakana(stored)).toBe(stored);
    expect(searchKey(stored)).toBe('神崎吉あ');
  });

  it.each([
    ['𠮷田', 2],
    [TSUCHIYOSHI_WITH_SELECTOR, 2],
    ['', 0],
  ])('%p has %i code points', (text, length) => expect(codePointLength(text)).toBe(length));
});
