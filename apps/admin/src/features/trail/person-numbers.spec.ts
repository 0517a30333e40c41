import { toGlobalId } from '@tsunagari/kernel';
import { personNumbersIn } from './person-numbers.js';

const [one, other] = [crypto.randomUUID(), crypto.randomUUID()].map((id) => toGlobalId('Person', id));

describe('numbers of persons that are typed', () => {
  it('are read with whatever stands between them, each once, and none means everybody', () => {
    expect(personNumbersIn(` ${one}\n${other}、${one},`)).toEqual({ numbers: [one, other], wrong: null });
    expect(personNumbersIn(' \n')).toEqual({ numbers: null, wrong: null });
  });

  it('say which is none, instead of finding nobody', () => {
    const branch = toGlobalId('Branch', crypto.randomUUID());
    for (const wrong of ['例谷', branch, `${one}x`])
      expect(personNumbersIn(`${one} ${wrong}`)).toMatchObject({ wrong });
  });
});
