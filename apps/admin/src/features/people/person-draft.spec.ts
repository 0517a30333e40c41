import { contactsOf, contactsText, EMPTY_PERSON, personInput, personWords } from './person-draft.js';

const known = {
  name: '髙﨑　花子',
  kana: null,
  rosterNo: null,
  note: 'メモ',
  birth: { text: '昭和23年（1948年）4月1日', raw: 'S23.4.1' },
  association: { id: 'a-1' },
  branch: { id: 'b-1' },
  contacts: [{ kind: 'PHONE' as const, raw: '０００－０００－０００１', label: '呼出' }],
};

describe('the words of a person', () => {
  it('are those that were written, and go back as they were', () => {
    const words = personWords(known);
    expect(words).toMatchObject({ birth: 'S23.4.1', kana: '', associationId: 'a-1', branchId: '' });
    expect(personInput(words)).toEqual({
      name: '髙﨑　花子',
      kana: null,
      birth: 'S23.4.1',
      associationId: 'a-1',
      branchId: null,
      contacts: [{ kind: 'PHONE', value: '０００－０００－０００１', label: '呼出' }],
      rosterNo: null,
      note: 'メモ',
    });
  });

  it('hold the branch where no association is known', () => {
    expect(personInput(personWords({ ...known, association: null }))).toMatchObject({
      associationId: null,
      branchId: 'b-1',
    });
  });

  it('leave out lines of contacts without a value', () => {
    expect(contactsOf(EMPTY_PERSON.contacts)).toHaveLength(1);
    expect(personInput(EMPTY_PERSON).contacts).toEqual([]);
    const line = { kind: 'ADDRESS' as const, value: ' みほん市架空町1-2 ', label: ' ' };
    expect(personInput({ ...EMPTY_PERSON, contacts: contactsText([line]) }).contacts).toEqual([
      { kind: 'ADDRESS', value: ' みほん市架空町1-2 ', label: null },
    ]);
  });
});
