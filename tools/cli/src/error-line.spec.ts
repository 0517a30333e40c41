import { DomainError, Forbidden, InvalidInput, NotFound } from '@tsunagari/kernel';
import { CommandError } from './command-errors.js';
import { lineOf } from './error-line.js';

class Unheard extends DomainError {
  readonly code = 'UNHEARD_OF';
}
const withCode = (code: string, message = 'secret details'): Error => Object.assign(new Error(message), { code });

describe('the line of an error', () => {
  it.each([
    [new CommandError('だめです。\n', 'No.'), 'だめです。 / No.'],
    [new Forbidden(), 'それをする権限がありません。 / That is not allowed.'],
    [new Unheard(), '受けつけられません（UNHEARD_OF）。 / Refused (UNHEARD_OF).'],
    [new NotFound('Account', 'a@b.c'), '見つかりません: Account a@b.c / Not found.'],
    [
      new InvalidInput([{ path: ['password'], code: 'PASSWORD_TOO_SHORT' }]),
      'パスワードは12文字以上にしてください。 / A password has at least 12 characters.',
    ],
    [
      new InvalidInput([{ path: ['displayName'], code: 'TOO_LONG' }]),
      'displayName を受けつけられません（TOO_LONG）。 / displayName was refused (TOO_LONG).',
    ],
    [withCode('CONFIGURATION', '環境変数 PORT … / PORT …'), '環境変数 PORT … / PORT …'],
    [
      Object.assign(withCode('DISK_FULL', 'いっぱいです。 / Full.'), { name: 'EmbeddedServerError' }),
      'いっぱいです。 / Full.',
    ],
  ])('says %p in words for people', (error, line) => {
    expect(lineOf(error)).toBe(line);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000', '42501', 'EADDRINUSE'])(
    'explains %s without the details of the system',
    (code) => {
      const line = lineOf(withCode(code)) ?? '';
      expect(line).toMatch(/^[^/]*[ぁ-ん].* \/ .*[a-z]/);
      expect(line).not.toContain('secret');
    },
  );

  it('has no line for a fault of the program', () => {
    expect(lineOf(new TypeError('undefined is not a function'))).toBeNull();
    expect(lineOf(withCode('42P01'))).toBeNull();
    expect(lineOf('text')).toBeNull();
  });
});
