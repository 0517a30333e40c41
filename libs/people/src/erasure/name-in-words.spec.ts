import { isNamedIn, wholeNames } from './name-in-words.js';

const named = (words: string, names: readonly string[], readings: readonly string[] = []) =>
  isNamedIn(words, wholeNames(names, readings));

describe('a name in free words', () => {
  it.each([
    ['原　美紀', '原美紀さんと連絡がつかない。'],
    ['原　美紀', '連絡先は原 美紀'],
    ['原　美紀', '原・美紀（80代）'],
    ['原　美紀', '原美紀様、原美紀宅'],
    ['髙﨑　サトコ', '高崎さとこさんを見ていない。'],
    ['佐々木 花', '佐佐木花さん'],
    ['長谷川花子', '長谷川花子さん'],
    ['グエン・ヴァン・アン', 'ｸﾞｴﾝ ｳﾞｧﾝ ｱﾝさん'],
    ['Li Na', 'LI NAさん'],
  ])('is found whole, in whichever writing: %s in %s', (name, words) => {
    expect(named(words, [name])).toBe(true);
  });

  it.each([
    ['原　美紀', '原美紀子さんと連絡がつかない。'],
    ['原　美紀', '藤原美紀さんと連絡がつかない。'],
    ['原　美紀', '原さんの家の前で'],
    ['原', '原さんの家の前で'],
    ['長谷川', '長谷川さんの家の前で'],
    ['あべ　み', 'たなべみさんという人'],
    ['Li Na', 'Carolina さん'],
    ['', '原さんの家の前で'],
  ])('is not found in part, nor in a longer one: %s in %s', (name, words) => {
    expect(named(words, [name])).toBe(false);
  });

  it.each([
    ['れいたに　せつこ', 'れいたにせつこさん', true],
    ['レイタニ　セツコ', '妻のれいたに せつこさん', true],
    ['れいたに', 'れいたにさん', false],
    ['い　し', 'いしがある。', false],
    ['れいたにせつこ', 'れいたにせつこさん', false],
  ])('is found by a reading that was written apart and has four kana: %s in %s', (reading, words, isFound) => {
    expect(named(words, [], [reading])).toBe(isFound);
  });
});
