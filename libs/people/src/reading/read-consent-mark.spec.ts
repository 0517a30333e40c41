import fc from 'fast-check';
import { readConsentMark } from './read-consent-mark.js';

describe('a mark of consent', () => {
  it.each(['○', '〇', '◯', '◎', '済', '済み', 'レ', 'ﾚ', '✓', '✔\uFE0F', '☑', '有', 'あり', '同意', 'Ｏ', ' ○ '])(
    '%s says yes',
    (mark) => expect(readConsentMark(mark)).toEqual({ ok: true, given: true }),
  );

  it.each(['×', 'Ｘ', '✕', '無', 'なし', '未', '未同意', '不同意', '拒否'])('%s says no', (mark) =>
    expect(readConsentMark(mark)).toEqual({ ok: true, given: false }),
  );

  it.each(['', ' ', '　\n'])('%j says nothing', (mark) =>
    expect(readConsentMark(mark)).toEqual({ ok: true, given: null }),
  );

  it.each(['△', '?', '一部', '〃', '○×', '済？', '同意見'])('%s is not guessed', (mark) =>
    expect(readConsentMark(mark)).toEqual({ ok: false }),
  );

  it('says nothing but what is on the list: a longer text is never a yes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('○', '済', '同意', 'レ'),
        fc.constantFrom('確認中', '未', '?', '（口頭）', '取消'),
        (mark, more) => {
          expect(readConsentMark(`${mark}${more}`)).toEqual({ ok: false });
        },
      ),
    );
  });
});
