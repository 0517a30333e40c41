import { isReadable } from './readable-text.js';

const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);

describe('text that can be kept', () => {
  it.each(['', '𠮷', '葛\u{e0100}', 'か\u3099', '\u202e', '\ufeff', '👨‍👩‍👧', 'a\tb\nc'])('takes %j', (text) => {
    expect(isReadable({ name: [text] })).toBe(true);
  });

  it.each(['\0', 'a\0b', '\ud800', '\udc00𠮷', '𠮷\ud842'])('refuses %j, as a value and as a name', (text) => {
    expect(isReadable({ name: [text] })).toBe(false);
    expect(isReadable({ [text]: 1 })).toBe(false);
  });

  it('takes nothing, and 32 levels but not 33', () => {
    expect(isReadable(undefined)).toBe(true);
    expect(isReadable(null)).toBe(true);
    expect(isReadable(nested(32))).toBe(true);
    expect(isReadable(nested(33))).toBe(false);
  });
});
