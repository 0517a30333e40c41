import { birthReading } from './birth-reading.js';

describe('what a typed birth is understood as', () => {
  it.each([
    ['昭和23年4月1日', '昭和23年（1948年）4月1日'],
    ['Ｓ２３．４．１', '昭和23年（1948年）4月1日'],
    ['1948', '昭和23年（1948年）'],
    ['80代', '80代（年代だけ）'],
    ['', null],
  ])('%s is %s', (words, understood) => {
    expect(birthReading(words)).toEqual({ understood, problem: null });
  });

  it.each([
    ['昭和23年2月30日', 'その日付はありません'],
    ['23年4月1日', '元号'],
    ['はる', '読みとれません'],
  ])('%s is refused with a reason', (words, reason) => {
    const { understood, problem } = birthReading(words);
    expect(understood).toBeNull();
    expect(problem).toContain(reason);
  });
});
