import { PILLARS, PILLAR_NAMES } from './pillar.js';

describe('the four pillars', () => {
  it('bear the names of the plan, in its order', () =>
    expect(PILLARS.map((pillar) => PILLAR_NAMES[pillar])).toEqual([
      '集いの場',
      '見守り',
      '助け合い',
      'ネットワークの構築',
    ]));
});
