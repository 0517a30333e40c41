import { readSearch } from './person-search.js';

describe('what is typed into a search for people', () => {
  it.each([
    ['048-776-6015', ['048-776-6015']],
    ['０４８（７７６）６０１５', ['048-776-6015']],
    ['090-1234-5678', ['090-1234-5678']],
  ])('%s is a telephone number in any writing', (typed, phones) =>
    expect(readSearch(typed)).toEqual({ kind: 'phones', phones }),
  );

  it('needs the area code of the council for a local number', () => {
    expect(readSearch('776-6015')).toEqual({ kind: 'local phone' });
    expect(readSearch('776-6015', '048')).toEqual({ kind: 'phones', phones: ['048-776-6015'] });
  });

  it('is words otherwise, and nothing when it is blank', () => {
    expect(readSearch('　')).toEqual({ kind: 'nothing' });
    expect(readSearch('ﾀｶｻｷ 花子')).toMatchObject({
      kind: 'words',
      words: [expect.arrayContaining(['たかさき']), ['花子']],
    });
    expect(readSearch('12345678901234567890')).toMatchObject({ kind: 'words' });
  });
});
