import { changeWords } from './history-words.js';

describe('a change of a record in words', () => {
  it('names the field as the screens do, and what was not given', () => {
    expect(changeWords({ field: 'area_note', before: null, after: '駅の東' })).toBe('地域の範囲：未記入 → 駅の東');
    expect(changeWords({ field: 'kind', before: 'DISTRICT', after: 'HOUSING_ESTATE' })).toBe('種別：地区 → 団地');
  });

  it('writes days in both calendars', () => {
    expect(changeWords({ field: 'closed_on', before: null, after: '2026-10-01' })).toContain(
      '未記入 → 令和8年（2026年）10月1日',
    );
  });

  it('shows neither ids nor names of columns', () => {
    expect(changeWords({ field: 'kind_id', before: '0190-a', after: '0190-b' })).toBe('種別が変わりました');
    expect(changeWords({ field: 'inner_flag', before: 'x', after: 'y' })).toBe('ほかの項目が変わりました');
  });
});
