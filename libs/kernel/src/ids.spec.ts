import fc from 'fast-check';
import { fromBase64Url, toBase64Url } from './base64url.js';
import { fixedClock } from './clock.js';
import { fromGlobalId, isUuid, newId, toGlobalId, uuidV7 } from './ids.js';

/** The platform's own base64, to compare with. */
declare const btoa: (text: string) => string;

const ID = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';

describe('ids of records', () => {
  it('are UUIDs of version 7 as RFC 9562 shows them', () => {
    const random = Uint8Array.from([0, 0, 0, 0, 0, 0, 0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7(Date.parse('2022-02-22T19:22:22Z'), random)).toBe(ID);
  });

  it('order by the time of their making', () => {
    const times = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(times, times, bytes, bytes, (one, other, a, b) => {
        fc.pre(one < other);
        expect(uuidV7(one, a) < uuidV7(other, b)).toBe(true);
        expect(uuidV7(one, a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('do not repeat within one millisecond', () => {
    const clock = fixedClock('2026-11-23T09:00:00+09:00');
    const ids = Array.from({ length: 1000 }, () => newId(clock));
    expect(new Set(ids).size).toBe(1000);
    const prefix = uuidV7(clock.now().getTime(), new Uint8Array(16)).slice(0, 13);
    expect(ids.filter((id) => !id.startsWith(prefix))).toEqual([]);
  });

  it.each([ID.toUpperCase(), `${ID} `, ID.slice(1), '', 'x'.repeat(36)])('%p is no UUID', (text) =>
    expect(isUuid(text)).toBe(false),
  );
});

describe('global ids', () => {
  it('are base64url of type and UUID', () => {
    const globalId = toGlobalId('Branch', ID);
    expect(globalId).toBe('QnJhbmNoOjAxN2YyMmUyLTc5YjAtN2NjMy05OGM0LWRjMGMwYzA3Mzk4Zg');
    expect(fromGlobalId(globalId)).toEqual({ typeName: 'Branch', id: ID });
  });

  it('are read back for every type and id', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,30}$/), fc.uuid(), (typeName, id) =>
        expect(fromGlobalId(toGlobalId(typeName, id))).toEqual({ typeName, id }),
      ),
    );
  });

  it.each([
    '',
    'Branch:1',
    toBase64Url('Branch:1'),
    toBase64Url(`branch:${ID}`),
    toBase64Url(`Branch:${ID}:x`),
    toBase64Url(`Branch:${ID.toUpperCase()}`),
    `${toGlobalId('Branch', ID)}=`,
    `${toGlobalId('Branch', ID)}A`,
    `${toGlobalId('Branch', ID).slice(0, -1)}h`,
    'A'.repeat(100_000),
    '支部',
  ])('%p is none', (text) => expect(fromGlobalId(text)).toBeNull());

  it('answers null to whatever a client sends', () => {
    const made = /^[A-Z][A-Za-z0-9]*:[0-9a-f-]{36}$/;
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(fromGlobalId(text)).toBeNull()));
    fc.assert(
      fc.property(fc.base64String(), (text) =>
        expect(fromGlobalId(text) === null || made.test(fromBase64Url(text) ?? '')).toBe(true),
      ),
    );
  });

  it('are made of proper parts only', () => {
    expect(() => toGlobalId('支部', ID)).toThrow(RangeError);
    expect(() => toGlobalId('Branch', '1')).toThrow(RangeError);
  });

  it('agree with base64url of the platform', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), (text) => {
        expect(toBase64Url(text)).toBe(btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''));
        expect(fromBase64Url(toBase64Url(text))).toBe(text);
      }),
    );
    expect(() => toBase64Url('支')).toThrow(RangeError);
  });
});
