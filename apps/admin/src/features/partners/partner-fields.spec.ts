import { partnerInput, takesOf } from './partner-fields.js';

describe('an organisation as it is typed', () => {
  it('takes on the matters that people part by commas of any kind', () => {
    expect(takesOf('介護、 子育て，障がい,\n ')).toEqual(['介護', '子育て', '障がい']);
  });

  it('gives what is empty as not given', () => {
    const words = { kind: 'SCHOOL', name: '小学校', kana: '', takes: '', phone: '', contactNote: '' };
    expect(partnerInput(words)).toEqual({
      kind: 'SCHOOL',
      name: '小学校',
      kana: null,
      takes: [],
      phone: null,
      contactNote: null,
    });
  });
});
