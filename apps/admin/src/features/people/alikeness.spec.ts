import { alikeness } from './alikeness.js';

const typed = { name: '高崎 花子', kana: 'タカサキ ハナコ', associationId: 'a-1' };
const known = { name: '髙﨑　花子', kana: 'たかさき　はなこ', association: { id: 'a-1', name: '架空町内会' } };

describe('alikeness', () => {
  it('sees through variants of characters and kinds of kana', () => {
    expect(alikeness(known, typed)).toBe(3);
  });

  it('counts what differs or is not known as no sign', () => {
    expect(alikeness({ ...known, kana: null, association: { id: 'a-2', name: '見本町内会' } }, typed)).toBe(1);
    expect(alikeness({ ...known, association: null }, { ...typed, associationId: '' })).toBe(2);
    expect(alikeness({ ...known, kana: null }, { ...typed, kana: '' })).toBe(2);
    expect(alikeness({ name: '見本　太郎', kana: null, association: null }, typed)).toBe(0);
  });
});
