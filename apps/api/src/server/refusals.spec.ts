import { DomainError, InvalidInput } from '@tsunagari/kernel';
import { MESSAGES } from './refusal-messages.js';
import { badInput } from './refusals.js';

class Planted extends DomainError {
  constructor(
    readonly code: string,
    details = {},
  ) {
    super(['input', 'date'], details);
  }
}

describe('refusals in words', () => {
  it('writes dates as people write them', () => {
    const error = new Planted('BRANCH_NOT_OPEN', { name: '大川', date: '2026-04-01' });
    expect(badInput(error, 'ja').message).toBe(
      '令和8年（2026年）4月1日には「大川」支部はありません。支部がある期間の日にしてください。',
    );
    expect(badInput(error, 'en').message).toContain('does not exist on 2026-04-01');
  });

  it('names code and field', () => {
    expect(badInput(new Planted('BAD_CURSOR'), 'ja').extensions).toEqual({
      code: 'BAD_INPUT',
      refusal: 'BAD_CURSOR',
      path: ['input', 'date'],
    });
    const problems = [{ code: 'TOO_LONG', path: ['name'], details: { longest: 100 } }];
    const several = badInput(new InvalidInput(problems), 'ja');
    expect([several.message, several.extensions['refusal'], several.extensions['path']]).toEqual([
      '100文字までにしてください。',
      'TOO_LONG',
      ['name'],
    ]);
  });

  it('does not pass over a code without a message', () => {
    expect(() => badInput(new Planted('NO_SUCH_CODE'), 'ja')).toThrow('no message for the refusal NO_SUCH_CODE');
  });

  it('has each message in both languages', () => {
    const details = new Proxy({}, { get: () => 1 });
    for (const { ja, en } of Object.values(MESSAGES)) {
      expect(ja(details)).toMatch(/[ぁ-ん].*。/);
      expect(en(details)).toMatch(/^[^ぁ-んァ-ヶ一-龠]+$/);
    }
  });
});
