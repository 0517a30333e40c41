import { systemClaims } from '@tsunagari/database';
import { type Figure, NOT_GIVEN, day } from '@tsunagari/kernel';
import { type TestCouncil, testCouncil } from '../../testing/registry.builders.js';
import { listAssociations } from '../association/association.queries.js';
import { councilSummary } from '../council/council.queries.js';
import { sumOfHouseholds } from './newest-households.js';
import { recordAreaFigure } from './record-area-figure.js';

describe('the households of a day', () => {
  let council: TestCouncil;
  let ids: string[];
  beforeAll(async () => {
    council = await testCouncil();
    ids = [await council.anAssociation(), await council.anAssociation(), await council.anAssociation()];
    const [gone = '', about = '', exact = ''] = ids;
    await give(gone, 2024, { quality: 'EXACT', amount: 900 });
    await give(gone, 2026, NOT_GIVEN);
    await give(about, 2025, { quality: 'ABOUT', amount: 1500 });
    await give(exact, 2025, { quality: 'EXACT', amount: 120 });
    await give(exact, 2027, { quality: 'EXACT', amount: 130 });
  });
  afterAll(() => council.close());

  const give = (id: string, fiscalYear: number, figure: Figure) =>
    council.run((context) =>
      recordAreaFigure(context, {
        subject: { type: 'Association', id },
        measure: 'HOUSEHOLDS',
        fiscalYear,
        figure,
        source: '調べ',
      }),
    );

  it.each([
    ['2026-03-31', { amount: 2520, about: 1, notGiven: 0, large: 1 }],
    ['2027-03-31', { amount: 1620, about: 1, notGiven: 1, large: 1 }],
    ['9999-12-31', { amount: 1630, about: 1, notGiven: 1, large: 1 }],
    ['1867-01-01', { amount: null, about: 0, notGiven: 3, large: 0 }],
  ])('on %s are those of the newest figures, the same for a part as for the whole council', async (on, expected) => {
    const reader = council.database.reader(systemClaims(council.actor.councilId));
    const { amount, about, notGiven } = await sumOfHouseholds(reader, ids, day(on));
    const large = await listAssociations(reader, { asOf: day(on), largeOnly: true }, 'KANA', {});
    expect({ amount, about, notGiven, large: large.totalCount }).toEqual(expected);
    expect(await councilSummary(reader, day(on))).toMatchObject({
      households: amount,
      householdsNotGiven: notGiven,
      largeAssociations: large.totalCount,
    });
  });
});
