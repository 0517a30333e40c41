import { createHash } from 'node:crypto';
import { parseBirth, parsePhones } from '@tsunagari/kernel';
import { AREA_CODE } from '../phone-numbers.js';
import { mihonDataset } from '../mihon-dataset.js';
import { grouped } from './grouped.js';
import { mihonPeople } from './mihon-people.js';

const register = mihonDataset();
const city = mihonPeople();
const people = new Map(city.people.map((person) => [person.key, person]));

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

describe('the people of the sample city', () => {
  it('are about 6,000, of whom about 2,000 lend a hand', () => {
    expect(Math.abs(city.people.length - 6000)).toBeLessThan(120);
    expect(Math.abs(city.volunteers.length - 2000)).toBeLessThan(150);
    expect(people.size).toBe(city.people.length);
  });

  it('are the same for the same seed and others for another', () => {
    expect(digestOf(mihonPeople())).toBe(digestOf(city));
    expect(digestOf(mihonPeople('another'))).not.toBe(digestOf(city));
  });

  it('say that they are invented: every name, every row', () => {
    const madeUp = /^(見本|例|仮|架空|空想|想定|雛形|模擬|試|絵空|物語|夢見)/;
    for (const { name, origin, source } of city.people) {
      expect(name).toMatch(madeUp);
      expect({ origin, source }).toEqual({ origin: 'SYNTHETIC', source: '架空のデータ（みほん市）' });
    }
    for (const row of [...city.roleTerms, ...city.commissions, ...city.volunteers])
      expect(row.origin).toBe('SYNTHETIC');
  });

  it('have births and telephone numbers that our own rules read', () => {
    for (const { birth, contacts } of city.people) {
      if (birth !== null) expect(parseBirth(birth)).toMatchObject({ ok: true });
      for (const { kind, value } of contacts) {
        if (kind === 'PHONE') expect(parsePhones(value, { defaultAreaCode: AREA_CODE })).toMatchObject({ ok: true });
      }
    }
  });

  it('stand on the seats of branches and leave some empty', () => {
    const seats = register.branches.flatMap((branch) => branch.seats).reduce((sum, { seats: count }) => sum + count, 0);
    const filled = city.roleTerms.filter(({ body }) => body.level === 'BRANCH').length;
    expect(filled).toBeLessThan(seats);
    expect(filled).toBeGreaterThan(seats * 0.75);
    for (const { code, closedOn } of register.branches) {
      const heads = city.roleTerms.filter(
        ({ role, body }) => role === 'BRANCH_HEAD' && body.level === 'BRANCH' && body.branch === code,
      );
      expect(heads).toHaveLength(closedOn === null ? 1 : 0);
    }
  });

  it('commission each 福祉協力員 by two bodies, in pairs', () => {
    expect(city.commissions.length).toBeGreaterThan(300);
    const byAssociation = grouped(city.commissions, ({ association }) => association);
    for (const commission of city.commissions) expect(commission.parties).toHaveLength(2);
    const odd = [...byAssociation.values()].filter((commissions) => commissions.length % 2 === 1);
    expect(odd.length).toBeLessThanOrEqual(2);
  });

  it('hold no task after they have left', () => {
    const tasks = [...city.roleTerms, ...city.commissions, ...city.volunteers];
    for (const { person } of tasks) expect(people.get(person)?.leftOn).toBeNull();
  });

  it('live with someone of the same family name, or alone', () => {
    const homes = grouped(
      city.people.filter(({ household }) => household !== null),
      ({ household }) => household,
    );
    for (const home of homes.values()) {
      expect(new Set(home.map(({ name }) => name.split('　')[0])).size).toBe(1);
    }
    expect(homes.size).toBeGreaterThan(700);
  });
});
