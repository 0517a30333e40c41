import { memberMark, readMarks } from './marks.js';

const MARK = String.fromCharCode(1);

describe('marks in an answer', () => {
  it('are read as null where they stand alone, and vanish beside a value', () => {
    const text = `{"a":${MARK},"b":[${MARK},1,${MARK}],"c":${MARK}"map","d":${MARK}["x",null]}`;
    expect(JSON.parse(readMarks(text))).toEqual({ a: null, b: [null, 1, null], c: 'map', d: ['x', null] });
    expect(readMarks(MARK)).toBe('null');
  });

  it('tell the member of a union, also of one without fields, and nobody else sees them', () => {
    const text = `[{${memberMark(0)}"a":1},{${memberMark(2)}}]`;
    expect(JSON.parse(text)).toEqual([{ a: 1 }, {}]);
    expect(JSON.parse(readMarks(text))).toEqual([{ '\t': 0, a: 1 }, { '\t': 2 }]);
  });
});
