import { SealBroken } from '@tsunagari/kernel';
import fc from 'fast-check';
import { sealerOf } from './sealer.js';

const place = { table: 'person_contact', column: 'sealed', councilId: 'c1', id: 'p1' };
const key = Buffer.alloc(32, 1);
const otherKey = Buffer.alloc(32, 2);

describe('a sealer', () => {
  const sealer = sealerOf(key);

  it('opens what it sealed, code point by code point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sealer.open(sealer.seal(text, place), place)).toBe(text);
      }),
    );
  });

  it('seals one text differently each time and shows nothing of it', () => {
    const [one, two] = [sealer.seal('048-000-0001', place), sealer.seal('048-000-0001', place)];
    expect(one).not.toBe(two);
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').includes('048')).toBe(false);
  });

  it.each([
    ['another record', { ...place, id: 'p2' }],
    ['another column', { ...place, column: 'note_sealed' }],
    ['another table', { ...place, table: 'person' }],
    ['another council', { ...place, councilId: 'c2' }],
  ])('does not open at %s', (_where, elsewhere) => {
    const sealed = sealer.seal('みほん', place);
    expect(() => sealer.open(sealed, elsewhere)).toThrow(SealBroken);
  });

  it('does not open what was changed, cut or sealed otherwise', () => {
    const sealed = sealer.seal('みほん', place);
    const [kind = '', id = '', body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => sealer.open([kind, id, changed.toString('base64url')].join('.'), place)).toThrow(SealBroken);
    }
    for (const broken of ['', 'みほん', `${kind}.${id}.`, `${kind}.${id}.${body.slice(0, 20)}`, `s2.${id}.${body}`]) {
      expect(() => sealer.open(broken, place)).toThrow(SealBroken);
    }
  });

  it('opens with an older key of the ring, and seals with the newest', () => {
    const before = sealer.seal('みほん', place);
    const after = sealerOf(otherKey, key);
    expect(after.open(before, place)).toBe('みほん');
    expect(() => sealer.open(after.seal('みほん', place), place)).toThrow(SealBroken);
    expect(() => sealerOf(otherKey).open(before, place)).toThrow(SealBroken);
  });

  it('finds by the hash of each key of the ring, and keeps that of the newest', () => {
    const [before, after] = [
      sealer.searchHash('0480000001', place),
      sealerOf(otherKey).searchHash('0480000001', place),
    ];
    const ring = sealerOf(otherKey, key);
    expect(ring.searchHashes('0480000001', place)).toEqual([after, before]);
    expect(ring.searchHash('0480000001', place)).toBe(after);
  });

  it('finds equal texts of one column in one council only', () => {
    const hash = sealer.searchHash('0480000001', place);
    expect(sealer.searchHash('0480000001', { ...place })).toBe(hash);
    expect(sealer.searchHashes('0480000001', place)).toEqual([hash]);
    for (const other of [
      sealer.searchHash('0480000002', place),
      sealer.searchHash('0480000001', { ...place, councilId: 'c2' }),
      sealer.searchHash('0480000001', { ...place, column: 'note_sealed' }),
      sealerOf(otherKey).searchHash('0480000001', place),
    ]) {
      expect(other).not.toBe(hash);
    }
  });
});
