import { emailKeyOf } from './account.entity.js';
import { hashPassword, isPassword, passwordProblems } from './password.js';
import { hashOf, newSecret } from './secret.js';

describe('passwords', () => {
  it('count characters as people do, not bytes or halves', () => {
    const codes = (password: string) =>
      passwordProblems(password, 'a@example.jp', ['password']).map(({ code }) => code);
    expect(codes('𠮷'.repeat(11))).toEqual(['PASSWORD_TOO_SHORT']);
    expect(codes('𠮷'.repeat(12))).toEqual([]);
    expect(codes('            ')).toEqual([]);
    expect(codes('x'.repeat(200))).toEqual([]);
    expect(codes('x'.repeat(201))).toEqual(['TOO_LONG']);
  });

  it('are the same in half and full width, but not in another case', async () => {
    const hash = await hashPassword('Ｌｏｎｇ　ｐａｓｓｗｏｒｄ１');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword(hash, 'Long password1')).toBe(true);
    expect(await isPassword(hash, 'long password1')).toBe(false);
    expect(await hashPassword('Long password1')).not.toBe(hash);
  });
});

describe('secrets', () => {
  it('have 256 bits, differ, and are kept as SHA-256', () => {
    const [first, second] = [newSecret(), newSecret()];
    expect(first.token).toMatch(/^[\w-]{43}$/);
    expect(first.token).not.toBe(second.token);
    expect(first.hash).toBe(hashOf(first.token));
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('e-mail addresses', () => {
  it('are compared without width, case and surrounding spaces', () => {
    expect(emailKeyOf(' Ｓｔａｆｆ＠Example.JP ')).toBe('staff@example.jp');
  });
});
