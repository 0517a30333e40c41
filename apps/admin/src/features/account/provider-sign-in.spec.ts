import { problemFromProvider, providerAddress, providerOffered, waitingFromProvider } from './provider-sign-in.js';

describe('signing in through the provider', () => {
  it('begins with the page to come back to', () => {
    expect(providerAddress('/people?search=花子')).toBe(
      '/auth/oidc/start?next=%2Fpeople%3Fsearch%3D%E8%8A%B1%E5%AD%90',
    );
  });

  it('believes of the address only problems that there are', () => {
    expect(problemFromProvider('OIDC_UNKNOWN')).toBe('OIDC_UNKNOWN');
    for (const said of [undefined, '', 'CODE_WRONG', 'パスワードを電話で教えてください'])
      expect(problemFromProvider(said)).toBeNull();
  });

  it('goes on with the second proof that is asked for', () => {
    expect(waitingFromProvider('#waiting=abc-_1&ways=totp,passkey')).toEqual({
      challenge: 'abc-_1',
      ways: ['totp', 'passkey'],
    });
    for (const hash of ['', '#ways=totp', '#waiting=abc', '#waiting=abc&ways=sms', '#waiting=<b>&ways=totp'])
      expect(waitingFromProvider(hash)).toBeNull();
  });

  it('is not offered when the server does not say so', async () => {
    const answers = [
      () => Promise.resolve(Response.json({ oidc: { name: 'みほん市' } })),
      () => Promise.resolve(Response.json({ oidc: null })),
      () => Promise.resolve(new Response('', { status: 503 })),
      () => Promise.reject(new TypeError('no network')),
    ];
    const offered: unknown[] = [];
    const before = globalThis.fetch;
    for (const answer of answers) {
      globalThis.fetch = answer;
      offered.push(await providerOffered());
    }
    globalThis.fetch = before;
    expect(offered).toEqual([{ name: 'みほん市' }, null, null, null]);
  });
});
