import fc from 'fast-check';
import { ERAS } from './era.js';
import { fromExcelSerial } from './excel-date.js';
import { parseJapaneseDate } from './japanese-date.js';

interface Written {
  readonly era: string;
  readonly initial: string;
  readonly eraYear: number;
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Years that lie wholly inside their era, so that only month and day decide. */
const INSIDE: readonly (readonly [era: string, initial: string, first: number, years: number])[] = [
  ['大正', 'T', 1911, 14],
  ['昭和', 'S', 1925, 63],
  ['平成', 'H', 1988, 30],
  ['令和', 'R', 2018, 60],
];
const era = fc.constantFrom(...INSIDE);

const WRITINGS: readonly ((written: Written) => string)[] = [
  ({ era: name, eraYear, month, date }) => `${name}${eraYear}年${month}月${date}日`,
  ({ era: name, eraYear, month, date }) => wide(`${name}${eraYear}年${month}月${date}日`),
  ({ initial, eraYear, month, date }) => `${initial}${eraYear}.${month}.${date}`,
  ({ initial, eraYear, month, date }) => wide(`${initial}${eraYear}/${month}/${date}`),
  ({ initial, eraYear, month, date }) => `${initial}${two(eraYear)}${two(month)}${two(date)}`,
  ({ era: name, eraYear, year, month, date }) => `${name}${eraYear}年（${year}年）${month}月${date}日`,
  ({ year, month, date }) => `${year}-${two(month)}-${two(date)}`,
  ({ year, month, date }) => `${year}/${month}/${date}`,
  ({ year, month, date }) => `${year}年${month}月${date}日`,
  ({ year, month, date }) => `${year}${two(month)}${two(date)}`,
];

function inEra(
  [name, initial, first, years]: (typeof INSIDE)[number],
  turn: number,
  month: number,
  date: number,
): Written {
  const eraYear = 2 + (turn % (years - 1));
  return { era: name, initial, eraYear, year: first + eraYear, month, date };
}

describe('a day that the calendar lacks', () => {
  const turn = fc.nat(1_000);

  it('is refused in every writing and never becomes a neighbour; one that it has is read as written', () => {
    fc.assert(
      fc.property(
        era,
        turn,
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 0, max: 39 }),
        fc.constantFrom(...WRITINGS),
        (of, years, month, date, write) => {
          const written = inEra(of, years, month, date);
          const reading = parseJapaneseDate(write(written));
          const expected = isDay(written)
            ? { ok: true, value: `${written.year}-${two(month)}-${two(date)}`, precision: 'day', remarks: [] }
            : { ok: false, code: 'DATE_IMPOSSIBLE' };
          expect(reading).toMatchObject(expected);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is no month either', () => {
    fc.assert(
      fc.property(era, turn, fc.integer({ min: 13, max: 99 }), (of, years, month) => {
        const { era: name, initial, eraYear, year } = inEra(of, years, month, 1);
        for (const text of [
          `${name}${eraYear}年${month}月`,
          `${initial}${eraYear}.${month}`,
          `${year}年${month}月`,
          `${year}/${month}`,
        ])
          expect(parseJapaneseDate(text)).toEqual({ ok: false, code: 'DATE_IMPOSSIBLE' });
      }),
    );
  });
});

describe('an era', () => {
  it('that has ended is never silently continued: 昭和65年 is read with a remark, whatever the day', () => {
    const ended = INSIDE.slice(0, 3);
    fc.assert(
      fc.property(
        fc.constantFrom(...ended),
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom('年', '年4月', '年4月1日'),
        (of, more, rest) => {
          const [name, , first, years] = of;
          const eraYear = years + more;
          const text = `${name}${eraYear}${rest}`;
          expect(parseJapaneseDate(text)).toMatchObject({ ok: true, remarks: ['PAST_ERA_END'] });
          expect(parseJapaneseDate(text)).toHaveProperty('value', expect.stringMatching(`^${first + eraYear}-`));
        },
      ),
    );
  });

  it('has no year 0, and none of its days lies before its first', () => {
    for (const { name, startsOn } of ERAS.filter(({ name: word }) => word !== '明治')) {
      expect(parseJapaneseDate(`${name}0年1月1日`)).toEqual({ ok: false, code: 'DATE_IMPOSSIBLE' });
      const [, month = 0, date = 0] = startsOn.split('-').map(Number);
      expect(parseJapaneseDate(`${name}元年${month}月${date}日`)).toMatchObject({
        ok: true,
        value: startsOn,
        remarks: [],
      });
      const before = new Date(Date.parse(`${startsOn}T00:00:00Z`) - 86_400_000);
      const text = `${name}元年${before.getUTCMonth() + 1}月${before.getUTCDate()}日`;
      expect(parseJapaneseDate(text)).toEqual({ ok: false, code: 'DATE_BEFORE_ERA' });
    }
  });
});

describe('a day of Excel', () => {
  it('is the same as by the calendar of JavaScript, in both ways of counting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_415 }), (serial) => {
        const iso = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(fromExcelSerial(serial)).toMatchObject({ ok: true, value: iso, remarks: [] });
        if (serial >= 1_462) expect(fromExcelSerial(serial - 1_462, 1904)).toMatchObject({ ok: true, value: iso });
      }),
    );
  });

  it('is refused where there is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ max: 0.999 }), fc.double({ min: 2_958_466 }), fc.constant(Number.NaN)),
        (serial) => {
          expect(fromExcelSerial(serial)).toEqual({ ok: false, code: 'DATE_IMPOSSIBLE' });
        },
      ),
    );
    expect(fromExcelSerial(60)).toEqual({ ok: false, code: 'DATE_IMPOSSIBLE' });
  });
});

function isDay({ year, month, date }: Written): boolean {
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
