import fc from 'fast-check';
import { endOfPrefix, personKeys, wantedTerms } from './search-terms.js';

/** Whether what was typed finds a person, as the statement does it. */
function finds(typed: string, name: string, kana: string | null): boolean {
  const { terms } = personKeys(name, kana);
  const inOrder = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
  return wantedTerms(typed).every((keys) =>
    keys.some((key) => terms.some((term) => inOrder(term, key) >= 0 && inOrder(term, endOfPrefix(key)) < 0)),
  );
}

describe('terms of a person', () => {
  it('are few: what begins another term is left out', () => {
    expect(personKeys('髙﨑　花子', 'たかさき　はなこ').terms).toEqual([
      '高崎花子',
      '花子',
      'たかさきはなこ',
      'はなこ',
    ]);
    expect(personKeys('渡邉', 'わたなべ').terms).toEqual(['渡辺', 'わたなべ', 'わたなへ']);
  });

  it.each(['高', '髙﨑', '高崎花子', '花子', '花', 'タカサキ', 'ﾊﾅｺ', 'たかざき　はなこ', 'はなこ 高崎'])(
    'find by %s',
    (typed) => expect(finds(typed, '髙﨑　花子', 'たかさき　はなこ')).toBe(true),
  );

  it.each(['崎', 'さき', '太郎', '高崎 太郎', 'たかさきたろう'])('do not find by %s', (typed) =>
    expect(finds(typed, '髙﨑　花子', 'たかさき　はなこ')).toBe(false),
  );

  it('find by every beginning of the name, the reading and their parts', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('あかがさきなはば髙﨑花子斎藤𠮷')),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(word, word, fc.nat(4), (family, given, length) => {
        const name = `${family}　${given}`;
        for (const part of [family, given, family + given]) {
          const beginning = Array.from(part)
            .slice(0, length + 1)
            .join('');
          expect(finds(beginning, name, null)).toBe(true);
        }
      }),
    );
  });
});
