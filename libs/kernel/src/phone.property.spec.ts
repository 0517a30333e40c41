import fc from 'fast-check';
import { parsePhones } from './phone.js';

const HERE = { defaultAreaCode: '048' };
/** What telephone cells are made of. */
const SIGNS = Array.from('0123456789０４８-－ー() （）、内線TELFAX+');
const REFUSED = { ok: false, code: 'PHONE_NOT_READ' };

const landline = fc.integer({ min: 200_0000, max: 999_9999 }).map((line) => {
  const digits = String(line);
  return ['048', digits.slice(0, 3), digits.slice(3)] as const;
});
const mobile = fc
  .tuple(fc.constantFrom('060', '070', '080', '090'), fc.integer({ min: 1000_0000, max: 9999_9999 }))
  .map(([prefix, line]) => [prefix, String(line).slice(0, 4), String(line).slice(4)] as const);
const any = fc.oneof(landline, mobile);

describe('a telephone number', () => {
  it('with the last digit missing or one too many is refused, not completed', () => {
    fc.assert(
      fc.property(any, fc.constantFrom('-', ' ', '', '－', 'ー'), fc.nat(9), (groups, between, more) => {
        const text = groups.join(between);
        expect(parsePhones(text.slice(0, -1), HERE)).toMatchObject(REFUSED);
        expect(parsePhones(`${text}${more}`, HERE)).toMatchObject(REFUSED);
      }),
      { numRuns: 1_000 },
    );
  });

  it('without area code is completed by the one of the council and by no other digits', () => {
    fc.assert(
      fc.property(landline, fc.constantFrom('-', '－', ' '), ([, exchange, line], between) => {
        const reading = parsePhones(`${exchange}${between}${line}`, HERE);
        expect(reading).toMatchObject({
          ok: true,
          phones: [{ normalised: `048-${exchange}-${line}`, remarks: ['AREA_CODE_ADDED'] }],
        });
        expect(parsePhones(`${exchange}${between}${line.slice(1)}`, HERE)).toMatchObject(REFUSED);
      }),
    );
  });

  it('that was written out is read again to the same, alone or beside others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(any, { minLength: 1, maxLength: 4, selector: (groups) => groups.join('') }),
        fc.constantFrom('、', '\n', '／', '・'),
        (numbers, between) => {
          const texts = numbers.map((groups) => groups.join('-'));
          const reading = parsePhones(texts.join(between), HERE);
          expect(reading.ok && reading.phones.map(({ normalised }) => normalised)).toEqual(texts);
          expect(reading.ok && reading.phones.flatMap(({ remarks }) => remarks)).toEqual([]);
        },
      ),
    );
  });

  it('that cannot be read takes the whole cell with it, so that no half of it is kept', () => {
    fc.assert(
      fc.property(any, fc.stringMatching(/^[1-9]\d{3,4}$/), fc.boolean(), (groups, rest, isFirst) => {
        const good = groups.join('-');
        const text = isFirst ? `${rest}、${good}` : `${good}、${rest}`;
        expect(parsePhones(text, HERE)).toEqual({ ...REFUSED, part: rest });
      }),
    );
  });

  it('has no other digits than those that were written, but for the area code and a lost 0', () => {
    const signs = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 24 });
    fc.assert(
      fc.property(signs, (text) => {
        const reading = parsePhones(text, HERE);
        if (!reading.ok) return expect(reading.code).toBe('PHONE_NOT_READ');
        const written = text.normalize('NFKC').replace(/\D/g, '');
        for (const { normalised, remarks } of reading.phones) {
          expect(normalised).toMatch(/^0\d{1,4}-\d{1,4}-\d{3,4}$/);
          const digits = normalised.replaceAll('-', '');
          const own = remarks.includes('AREA_CODE_ADDED') ? digits.slice(3) : digits.slice(1);
          expect(written).toContain(own);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
