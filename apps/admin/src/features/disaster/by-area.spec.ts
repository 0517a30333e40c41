import { byArea } from './by-area.js';

const branch = { id: 'b', name: '大川' };
const person = (id: string, associationName?: string) => ({
  id,
  name: id,
  kana: null,
  contacts: [],
  branch,
  association: associationName === undefined ? null : { id: associationName, name: associationName },
});

describe('people by area', () => {
  it('stand under their branch and association, in the order of the list, with those of no association by themselves', () =>
    expect(
      byArea([person('1'), person('2', '東一'), person('3', '東一'), person('4', '東二')]).map(({ title, people }) => [
        title,
        people.map(({ id }) => id),
      ]),
    ).toEqual([
      ['大川', ['1']],
      ['大川 ／ 東一', ['2', '3']],
      ['大川 ／ 東二', ['4']],
    ]));
});
