import { Run } from '../parameters/run.js';
import { withoutTokens } from './tokens.js';

const RUN = new Run({}, { language: 'ja' });
const shout = (needed: unknown) => JSON.stringify(`${String(needed)}!\u2028`);

describe('tokens in the bytes of an answer', () => {
  const opened = (text: string) => withoutTokens(Buffer.from(text), [shout, () => null], RUN).toString('utf8');

  it('are taken out or written over, also side by side and at the edges', () => {
    expect(opened('{\x02n0:019d\x02"a":\x02l0:"é"\x02,"b":[\x02l0:1\x02,\x02n1:\x02\x02l0:"x"\x02]}')).toBe(
      '{"a":"é!\u2028","b":["1!\u2028","x!\u2028"]}',
    );
    expect(opened('\x02n0:x\x02')).toBe('');
  });

  it('leave the mark of a null that the schema forbids', () =>
    expect(opened('{"a":\x02l1:{}\x02}')).toBe('{"a":\x01}'));

  it('are all there is to change: bytes without them stay the same Buffer', () => {
    const bytes = Buffer.from('{"a":"日本"}');
    expect(withoutTokens(bytes, [], RUN)).toBe(bytes);
  });

  it('without an end are a fault, never an answer', () => expect(() => opened('{\x02n0:')).toThrow('no end'));
});
