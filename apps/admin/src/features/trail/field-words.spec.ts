import { fieldWords } from './field-words.js';

describe('fields of persons in words', () => {
  it('are said once each, by what they show', () =>
    expect(fieldWords(['Person.name', 'Person.kana', 'Person.isPresent', 'RoleTerm.note', 'Person.roleTerms'])).toEqual(
      ['名前', '役職'],
    ));

  it('stand as they are when there is no word: columns of an export', () =>
    expect(fieldWords(['名簿.氏名', 'Other.field'])).toEqual(['名簿.氏名', 'Other.field']));
});
