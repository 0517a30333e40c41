import { createHash } from 'node:crypto';
import { hasAmount, isKana, parsePhones } from '@tsunagari/kernel';
import type { FigureMeasure, FigureRow, RegistryDataset } from '@tsunagari/registry';
import { BRANCH_PLANS } from './branch-plan.js';
import { mihonDataset } from './mihon-dataset.js';

const city = mihonDataset();
const others = ['another seed', 'tsunagari', '3'].map((seed) => mihonDataset(seed));
const sha256 = (dataset: RegistryDataset): string => createHash('sha256').update(JSON.stringify(dataset)).digest('hex');

const open = (dataset: RegistryDataset) => dataset.associations.filter(({ closedOn }) => closedOn === null);
const amountOf = ({ figure }: FigureRow): number | null => (hasAmount(figure) ? figure.amount : null);
const figures = (dataset: RegistryDataset, measure: FigureMeasure, year: number): FigureRow[] =>
  dataset.figures.filter((row) => row.measure === measure && row.fiscalYear === year);
const branchFigure = (
  dataset: RegistryDataset,
  measure: FigureMeasure,
  year: number,
  branch: string | null,
): number | null => {
  const row = figures(dataset, measure, year).find((figure) => figure.association === null && figure.branch === branch);
  return row === undefined ? null : amountOf(row);
};
/** Associations that belonged to the branch on the first day of the fiscal year. */
const membersOf = (dataset: RegistryDataset, branch: string, year: number): Set<string> =>
  new Set(
    dataset.associations
      .filter(({ affiliations }) =>
        affiliations.some(
          (one) => one.branch === branch && (one.from ?? '') <= `${year}-04-01` && (one.to ?? '9999') > `${year}-04-01`,
        ),
      )
      .map(({ code }) => code),
  );

describe('the sample city みほん市', () => {
  it('is the same for the same seed and another one for another', () => {
    expect(sha256(mihonDataset())).toBe(sha256(city));
    expect(new Set([city, ...others].map(sha256)).size).toBe(4);
  });

  it('says on every row and on the council that it is invented', () => {
    const rows = [
      ...city.branches,
      ...city.lineage,
      ...city.associations,
      ...city.bases,
      ...city.partners,
      ...city.figures,
      ...city.facts,
    ];
    expect(
      rows.filter(({ origin, source }) => origin !== 'SYNTHETIC' || source !== '架空のデータ（みほん市）'),
    ).toEqual([]);
    expect(city.council).toMatchObject({ isFictional: true, watermark: '架空のデータ（みほん市）', prefecture: null });
  });

  it('has 13 open branches and the one that was split', () => {
    expect(city.branches.filter(({ closedOn }) => closedOn === null)).toHaveLength(13);
    expect(
      city.branches.filter(({ closedOn }) => closedOn !== null).map(({ code, closedOn }) => [code, closedOn]),
    ).toEqual([['M00', '2019-04-01']]);
    expect(city.lineage).toEqual([
      expect.objectContaining({ predecessors: ['M00'], successors: ['M06', 'M07'], movedAssociations: 23 }),
    ]);
    expect(membersOf(city, 'M00', 2018).size).toBe(23);
    expect(membersOf(city, 'M00', 2019).size).toBe(0);
    expect(city.branches.every(({ kana }) => isKana(kana))).toBe(true);
  });

  it('has 115 associations with a reading, a name of their own and one branch at a time', () => {
    expect(open(city)).toHaveLength(115);
    expect(city.associations).toHaveLength(116);
    expect(new Set(city.associations.map(({ name }) => name)).size).toBe(116);
    expect(city.associations.filter(({ kana }) => kana === null || !isKana(kana))).toEqual([]);
    expect(new Set(open(city).map(({ kindCode }) => kindCode))).toEqual(new Set(['JICHIKAI', 'CHONAIKAI', 'KUKAI']));
    for (const { affiliations, closedOn } of city.associations) {
      const ends = affiliations.map(({ to }) => to);
      expect(affiliations.slice(1).map(({ from }) => from)).toEqual(ends.slice(0, -1));
      expect(ends.at(-1)).toBe(closedOn);
    }
  });

  it('leaves branches that are large enough to be split', () => {
    for (const code of ['M01', 'M02', 'M06', 'M08'])
      expect(membersOf(city, code, 2026).size).toBeGreaterThanOrEqual(14);
  });

  it('keeps its sums: associations to branches to the city', () => {
    for (const dataset of [city, ...others]) {
      for (const { code, households } of BRANCH_PLANS) {
        const members = membersOf(dataset, code, 2024);
        const rows = figures(dataset, 'HOUSEHOLDS', 2024).filter(({ association }) => members.has(association ?? ''));
        expect(rows.every(({ figure }) => figure.quality === 'EXACT')).toBe(true);
        expect(rows.reduce((sum, row) => sum + (amountOf(row) ?? 0), 0)).toBe(households);
        expect(branchFigure(dataset, 'HOUSEHOLDS', 2024, code)).toBe(households);
      }
      for (const measure of ['HOUSEHOLDS', 'POPULATION', 'POPULATION_65_PLUS', 'ASSOCIATIONS'] as const) {
        for (let year = 2019; year <= 2026; year++) {
          const sum = BRANCH_PLANS.reduce(
            (total, { code }) => total + (branchFigure(dataset, measure, year, code) ?? 0),
            0,
          );
          expect(branchFigure(dataset, measure, year, null)).toBe(sum);
        }
      }
      expect(branchFigure(dataset, 'HOUSEHOLDS', 2024, null)).toBe(107_500);
      expect(branchFigure(dataset, 'ASSOCIATIONS', 2026, null)).toBe(115);
    }
  });

  it('counts by the affiliation of the day: 116 associations until one dissolved, one goes over in 2022', () => {
    expect([2021, 2022].map((year) => branchFigure(city, 'ASSOCIATIONS', year, null))).toEqual([116, 115]);
    expect([2021, 2022].map((year) => branchFigure(city, 'ASSOCIATIONS', year, 'M01'))).toEqual([15, 16]);
    expect([2021, 2022].map((year) => branchFigure(city, 'ASSOCIATIONS', year, 'M08'))).toEqual([16, 15]);
    expect([2018, 2019].map((year) => branchFigure(city, 'ASSOCIATIONS', year, 'M00'))).toEqual([23, null]);
  });

  it('has associations above 1,000 households growing from 18 to 24, whatever the seed', () => {
    for (const dataset of [city, ...others]) {
      const large = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map(
        (year) =>
          figures(dataset, 'HOUSEHOLDS', year).filter((row) => row.association !== null && (amountOf(row) ?? 0) > 1_000)
            .length,
      );
      expect(large).toEqual([18, 19, 20, 21, 22, 22, 23, 24]);
    }
  });

  it('tells about, not given and in words apart, and gives 0 nowhere', () => {
    const reports = city.figures.filter(({ association, measure }) => association !== null && measure === 'HOUSEHOLDS');
    const count = (quality: string): number => reports.filter(({ figure }) => figure.quality === quality).length;
    expect(reports).toHaveLength(115 * 8 + 3);
    expect(count('ABOUT')).toBeGreaterThan(50);
    expect(count('NOT_GIVEN')).toBeGreaterThan(20);
    expect(reports.filter((row) => (amountOf(row) ?? 1) < 1)).toEqual([]);
    expect(reports.filter(({ figure }) => figure.quality === 'ABOUT' && figure.amount % 10 !== 0)).toEqual([]);
  });

  it('computes the elderly rate from its own counts', () => {
    for (const { code, elderlyRate } of BRANCH_PLANS) {
      const population = branchFigure(city, 'POPULATION', 2024, code) ?? 0;
      const elderly = branchFigure(city, 'POPULATION_65_PLUS', 2024, code) ?? 0;
      expect(branchFigure(city, 'ELDERLY_RATE', 2024, code)).toBe(Math.round((elderly / population) * 1000) / 10);
      expect(Math.abs((elderly / population) * 100 - elderlyRate)).toBeLessThan(0.05);
    }
  });

  it('has no telephone number that could be dialled, and addresses in towns that do not exist', () => {
    const written = [...city.bases, ...city.partners].flatMap(({ phoneRaw }) => (phoneRaw === null ? [] : [phoneRaw]));
    expect(written).toHaveLength(15 + 12);
    for (const phoneRaw of written) {
      const reading = parsePhones(phoneRaw, { defaultAreaCode: city.council.defaultAreaCode });
      expect(reading).toMatchObject({
        ok: true,
        phones: [{ normalised: expect.stringMatching(/^098-000-\d{4}$/) as string }],
      });
    }
    expect(new Set(written.map((raw) => raw.normalize('NFKC'))).size).toBe(written.length);
    expect(city.bases).toHaveLength(15);
    for (const base of city.bases) {
      expect(city.council.townNames).toContain(base.town);
      expect(base.number).toMatch(/^\d+(?:-\d+)*$/);
      expect(base.address).toBe(`みほん市${base.town ?? ''}${base.number ?? ''} ${base.facility ?? ''}`);
    }
  });

  it('names only branches, associations and bodies that it has', () => {
    const branches = new Set(city.branches.map(({ code }) => code));
    const associations = new Set(city.associations.map(({ code }) => code));
    const partners = new Set(city.partners.map(({ key }) => key));
    expect(partners.size).toBe(city.partners.length);
    const rows = [...city.figures, ...city.facts];
    expect(rows.filter(({ branch }) => branch !== null && !branches.has(branch))).toEqual([]);
    expect(
      [...rows, ...city.partners].filter(({ association }) => association !== null && !associations.has(association)),
    ).toEqual([]);
    const seats = city.branches.flatMap((branch) => branch.seats);
    expect(seats).toHaveLength(13 * 6);
    expect(
      seats.filter(({ electedBy, seats: count }) => count < 1 || (electedBy !== null && !partners.has(electedBy))),
    ).toEqual([]);
    expect(city.partners.filter(({ kind }) => kind === 'MUTUAL_SUPPORT_GROUP').length).toBeGreaterThan(5);
  });
});
