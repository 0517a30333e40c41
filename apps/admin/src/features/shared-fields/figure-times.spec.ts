import { byTime } from './figure-times.js';

const figure = (label: string, fiscalYear: number | null, rest: { asOf?: string; meaning?: string } = {}) => ({
  label,
  fiscalYear,
  ...rest,
});
const names = (figures: readonly { label: string; fiscalYear: number | null; asOf?: string }[]): string[] =>
  figures.map(({ label, fiscalYear, asOf }) => `${label} ${fiscalYear ?? asOf ?? '?'}`);

describe('figures by their time', () => {
  it('show the latest of each kind in the order given and the older ones latest first', () => {
    const { latest, older } = byTime([
      figure('人口', 2024),
      figure('人口', 2026),
      figure('世帯数', 2026),
      figure('世帯数', 2025),
      figure('人口', 2025),
    ]);
    expect(names(latest)).toEqual(['人口 2026', '世帯数 2026']);
    expect(names(older)).toEqual(['世帯数 2025', '人口 2025', '人口 2024']);
  });

  it('compare a day with a fiscal year, which begins on 1 April', () => {
    const figures = [figure('人口', 2025), figure('人口', null, { asOf: '2026-03-31' }), figure('人口', 2026)];
    expect(names(byTime(figures).older)).toEqual(['人口 2026-03-31', '人口 2025']);
  });

  it('keep apart what counts something else under the same name', () => {
    const members = figure('加入世帯数', 2020, { meaning: '会費を納めている世帯' });
    expect(byTime([figure('加入世帯数', 2026), members]).older).toEqual([]);
  });

  it('take what has no known time for the oldest', () => {
    expect(names(byTime([figure('人口', null), figure('人口', 2019)]).older)).toEqual(['人口 ?']);
  });
});
