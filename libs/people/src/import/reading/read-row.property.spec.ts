import { day } from '@tsunagari/kernel';
import fc from 'fast-check';
import { holdsBack } from '../import-reasons.js';
import { ROSTER_FIELD_KEYS, type RosterFieldKey } from '../roster/roster-fields.js';
import type { StoredValues } from '../roster/stored-row.js';
import { readIdentity } from './read-identity.js';
import { readReachability } from './read-reachability.js';
import { type RosterContext, readRow } from './read-row.js';

const TODAY = day('2026-11-23');
const ASSOCIATION = '00000000-0000-7000-8000-000000000001';
const BRANCH = '00000000-0000-7000-8000-000000000002';
const CONTEXT: RosterContext = {
  today: TODAY,
  areaCode: '048',
  names: {
    branches: new Map([['見本', new Set([BRANCH])]]),
    associations: new Map([['みほん1丁目', new Set([ASSOCIATION])]]),
    partners: new Map(),
    branchOf: new Map([[ASSOCIATION, BRANCH]]),
    groupsOf: new Map(),
  },
  defaultPlace: { associationId: null, branchId: BRANCH },
};

const said = (values: Partial<Record<RosterFieldKey, string>>): StoredValues =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { original: value, value }]));
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

describe('any row', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '○',
      'なし',
      '見本　花子',
      'ミホン',
      'S23.2.30',
      '43586',
      '99999999',
      '776-60',
      '福祉委員',
      '令和8年度',
      '月・水',
      '〃',
    ),
  );
  const values = fc
    .dictionary(fc.constantFrom(...ROSTER_FIELD_KEYS), fc.record({ text: cell, serial: fc.boolean() }))
    .map((cells): StoredValues =>
      Object.fromEntries(
        Object.entries(cells).map(([field, { text, serial }]) => [
          field,
          { original: text, value: text, ...(serial ? { serial: true as const } : {}) },
        ]),
      ),
    );

  it('is read without an error: either there are facts, or a reason tells why not', () => {
    fc.assert(
      fc.property(values, fc.boolean(), (row, isHidden) => {
        const { facts, reasons } = readRow(row, isHidden, CONTEXT);
        const isHeld = reasons.some(holdsBack) || codes(reasons).includes('ROW_EMPTY');
        expect(facts === null).toBe(isHeld);
        expect(new Set(reasons.map(({ code, field }) => `${code} ${field}`)).size).toBe(reasons.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the name to the last code point, whatever characters it has', () => {
    const letters = fc.string({
      unit: fc.constantFrom('髙', '﨑', '\uFA19', '\u{20BB7}', '葛\u{E0100}', '々', '　'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(letters, (name) => {
        const { facts, reasons } = readRow(said({ NAME: name, KANA: 'みほん' }), false, CONTEXT);
        if (name.trim() === '') expect(codes(reasons)).toContain('NAME_MISSING');
        else expect(facts?.name).toBe(name.trim());
      }),
    );
  });

  it('with a control character anywhere is held back', () => {
    const control = fc.constantFrom('\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\uD842');
    fc.assert(
      fc.property(fc.constantFrom('NAME', 'NOTE', 'ADDRESS', 'SKILLS', 'ROSTER_NO'), control, (field, sign) => {
        const { facts, reasons } = readRow(said({ NAME: '見本　花子', [field]: `見本${sign}花子` }), false, CONTEXT);
        expect(facts).toBeNull();
        expect(reasons).toContainEqual({ code: 'NOT_A_CHARACTER', field });
      }),
    );
  });
});

describe('an age', () => {
  const writings = fc.constantFrom<(age: number) => string>(
    (age) => String(age),
    (age) => `${age}歳`,
    (age) => `満${age}才`,
    (age) => `${age} 歳`.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  );

  it('is kept as its decade and never as a year of birth; one that nobody reaches is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), writings, (age, write) => {
        const { part, reasons } = readIdentity(said({ NAME: '見本　花子', KANA: 'みほん', AGE: write(age) }), TODAY);
        expect([part.birth.birthYear, part.birth.birthMonth, part.birth.birthDay]).toEqual([null, null, null]);
        expect(codes(reasons)).toEqual([age < 120 ? 'AGE_AS_DECADE' : 'AGE_NOT_READ']);
        expect(part.birth.ageDecade).toBe(age < 10 || age > 119 ? null : age - (age % 10));
      }),
      { numRuns: 500 },
    );
  });

  it('that differs from the birth by more than a year is remarked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 119 }), (age) => {
        const { reasons } = readIdentity(
          said({ NAME: '見本　花子', KANA: 'みほん', BIRTH: '1948-04-01', AGE: String(age) }),
          TODAY,
        );
        expect(codes(reasons)).toEqual(Math.abs(age - 78) > 1 ? ['AGE_DIFFERS'] : []);
      }),
    );
  });
});

describe('a postal code', () => {
  const kept = (written: string) => {
    const { part, reasons } = readReachability(said({ POSTAL_CODE: written }), '048');
    return { values: part.map(({ raw }) => raw), codes: codes(reasons) };
  };

  it('is the same seven digits in every writing, and read again to the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const digits = String(number).padStart(7, '0');
        const even = `${digits.slice(0, 3)}-${digits.slice(3)}`;
        const wide = even.replace(/[\d-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        for (const text of [digits, even, `〒${even}`, wide, `〒 ${wide}`, even.replace('-', 'ー')])
          expect(kept(text)).toEqual({ values: [`〒${even}`], codes: [] });
      }),
    );
  });

  it('with too few or too many digits is refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,5}$|^\d{8,12}$/), (digits) => {
        expect(kept(digits)).toEqual({ values: [], codes: ['POSTAL_CODE_NOT_READ'] });
      }),
    );
  });
});
