import { kanaSearchKey, searchKey } from '@tsunagari/kernel';
import { asCp932Csv } from './as-csv.js';
import { asTwinWorkbook } from './as-workbook.js';
import { MOST_PEOPLE } from './invented-people.js';
import { sampleRoster } from './sample-roster.js';

const associations = ['みほん1丁目自治会', '見本東自治会', '見本東町内会'];

describe('the sample roster', () => {
  it.each(['CP932', 'UNICODE'] as const)('has nobody twice, by name or by reading: %s', (characters) => {
    const facts = sampleRoster({ rows: MOST_PEOPLE, bad: 0, associations, characters }).flatMap(
      (row) => row.facts ?? [],
    );
    expect(facts).toHaveLength(MOST_PEOPLE);
    expect(new Set(facts.map(({ name }) => searchKey(name))).size).toBe(MOST_PEOPLE);
    const readings = facts.flatMap(({ kana }) => (kana === null ? [] : [kanaSearchKey(kana)]));
    expect(new Set(readings).size).toBe(readings.length);
  });

  it('has as many bad rows as were asked for, and every kind of mistake among thirty', () => {
    const held = sampleRoster({ rows: 1_000, bad: 30, associations }).filter(({ facts }) => facts === null);
    expect(held).toHaveLength(30);
    expect(
      new Set(held.map(({ cells }) => JSON.stringify({ ...cells, No: '', 電話: cells.電話.slice(0, 8) }))).size,
    ).toBe(30);
    expect(sampleRoster({ rows: 90, bad: 9, associations }).filter(({ facts }) => facts === null)).toHaveLength(9);
  });

  it('leaves out what cannot be mistaken where no two associations share a name', () => {
    const reasons = (names: readonly string[]) =>
      sampleRoster({ rows: 60, bad: 60, associations: names }).flatMap((row) => row.reasons);
    expect(reasons(associations)).toContain('ASSOCIATION_AMBIGUOUS ASSOCIATION');
    expect(reasons(['見本東自治会'])).not.toContain('ASSOCIATION_AMBIGUOUS ASSOCIATION');
  });

  it('has the same bytes every time', () => {
    const once = sampleRoster({ rows: 200, bad: 10, associations });
    const again = sampleRoster({ rows: 200, bad: 10, associations });
    expect(Buffer.compare(asCp932Csv(once), asCp932Csv(again))).toBe(0);
    expect(Buffer.compare(asTwinWorkbook(once), asTwinWorkbook(again))).toBe(0);
  });

  it('says when CP932 lacks a character, and when there are no more names', () => {
    const roster = sampleRoster({ rows: 10, bad: 0, associations, characters: 'UNICODE' });
    expect(() => asCp932Csv(roster)).toThrow(RangeError);
    expect(() => sampleRoster({ rows: MOST_PEOPLE + 1, bad: 0, associations })).toThrow(RangeError);
  });
});
