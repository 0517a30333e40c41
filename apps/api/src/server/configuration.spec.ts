import { ConfigurationError, readConfiguration } from './configuration.js';

const PROVIDER = {
  OIDC_ISSUER: 'https://login.example.jp/tenant',
  OIDC_CLIENT_ID: 'tsunagari',
  OIDC_CLIENT_SECRET: 'very secret',
  OIDC_DOMAIN: 'mihon-shakyo.example',
  OIDC_COUNCIL: 'mihon',
};

describe('the configuration', () => {
  it('needs nothing: this machine, port 4000', () => {
    const { publicUrl, ...rest } = readConfiguration({ HOST: '', UNRELATED: 'x' });
    expect(publicUrl.href).toBe('http://localhost:4000/');
    expect(rest).toEqual({
      host: '127.0.0.1',
      port: 4000,
      logLevel: 'info',
      trustedProxies: 0,
      metricsToken: null,
      oidc: null,
    });
  });

  it.each([
    [{ PORT: '8080' }, 'http://localhost:8080/'],
    [{ HOST: '::1' }, 'http://localhost:4000/'],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://tsunagari.example.jp' }, 'https://tsunagari.example.jp/'],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080/'],
  ])('reads %j', (variables, href) => {
    expect(readConfiguration(variables).publicUrl.href).toBe(href);
  });

  it.each([
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: 'http' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'tsunagari' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'yes' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'short' }],
    ['OIDC_ISSUER', { ...PROVIDER, OIDC_ISSUER: 'login' }],
    ['OIDC_ISSUER', { ...PROVIDER, OIDC_ISSUER: 'http://login.example.jp' }],
    ['OIDC_NAME', { ...PROVIDER, OIDC_NAME: 'あ'.repeat(41) }],
    ['OIDC_DOMAIN', { ...PROVIDER, OIDC_DOMAIN: 'Mihon-Shakyo.example' }],
    ['OIDC_DOMAIN', { ...PROVIDER, OIDC_DOMAIN: 'ｍihon.example' }],
    ['OIDC_DOMAIN', { ...PROVIDER, OIDC_DOMAIN: '@mihon.example' }],
    ['OIDC_DOMAIN', { ...PROVIDER, OIDC_DOMAIN: 'mihon..example' }],
    ['OIDC_DOMAIN', { ...PROVIDER, OIDC_DOMAIN: 'example' }],
    ['OIDC_DOMAIN', { ...PROVIDER, OIDC_DOMAIN: '192.0.2.1' }],
    ['OIDC_MAX_AGE', { ...PROVIDER, OIDC_MAX_AGE: '30m' }],
    ['OIDC_MAX_AGE', { ...PROVIDER, OIDC_MAX_AGE: '-1' }],
    ['OIDC_MAX_AGE', { ...PROVIDER, OIDC_MAX_AGE: '43201' }],
    ['OIDC_COUNCIL', { ...PROVIDER, OIDC_COUNCIL: 'みほん' }],
    ['OIDC_COUNCIL', { ...PROVIDER, OIDC_COUNCIL: 'mihon,ageo' }],
  ])('names %s when it is wrong, in one line and without its value', (name, variables) => {
    const read = () => readConfiguration(variables);
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(
      `環境変数 ${name} の値が正しくありません。.env.example をご覧ください。 / The environment variable ${name} has a wrong value; see .env.example.`,
    );
  });

  it('knows a provider for sign-in by its address, and what we are there', () => {
    expect(readConfiguration({ ...PROVIDER, OIDC_NAME: ' みほん市 ' }).oidc).toEqual({
      issuer: new URL(PROVIDER.OIDC_ISSUER),
      clientId: 'tsunagari',
      clientSecret: 'very secret',
      name: 'みほん市',
      domain: 'mihon-shakyo.example',
      councilCode: 'mihon',
      maxAge: 1_800,
    });
    expect(readConfiguration({ ...PROVIDER, OIDC_ISSUER: 'http://127.0.0.1:9000' }).oidc).toMatchObject({ name: null });
  });

  it('knows the council of a provider in whichever case its code is typed', () => {
    expect(readConfiguration({ ...PROVIDER, OIDC_COUNCIL: ' Mihon ' }).oidc).toMatchObject({ councilCode: 'mihon' });
  });

  it.each([
    ['0', 0],
    ['43200', 43_200],
    ['off', null],
  ])('knows how long ago one may have signed in at the provider: %s', (OIDC_MAX_AGE, maxAge) => {
    expect(readConfiguration({ ...PROVIDER, OIDC_MAX_AGE }).oidc).toMatchObject({ maxAge });
  });

  it.each([
    [{ ...PROVIDER, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET'],
    [{ ...PROVIDER, OIDC_DOMAIN: '' }, 'OIDC_DOMAIN'],
    [{ ...PROVIDER, OIDC_COUNCIL: '' }, 'OIDC_COUNCIL'],
    [{ ...PROVIDER, OIDC_DOMAIN: undefined, OIDC_COUNCIL: undefined }, 'OIDC_DOMAIN, OIDC_COUNCIL'],
    [{ OIDC_COUNCIL: 'mihon' }, 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_DOMAIN'],
    [{ OIDC_MAX_AGE: '60' }, 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_DOMAIN, OIDC_COUNCIL'],
    [{ OIDC_NAME: 'みほん市' }, 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_DOMAIN, OIDC_COUNCIL'],
  ])('says what a provider lacks: %j', (variables, missing) => {
    expect(() => readConfiguration(variables)).toThrow(`To sign in through OpenID Connect, set ${missing} too.`);
    expect(() => readConfiguration(variables)).toThrow(ConfigurationError);
  });

  it.each([
    { HOST: '0.0.0.0' },
    { HOST: '::' },
    { HOST: '192.0.2.1', PUBLIC_URL: 'http://tsunagari.example.jp' },
    { PUBLIC_URL: 'ftp://localhost' },
  ])('wants HTTPS for %j', (variables) => {
    expect(() => readConfiguration(variables)).toThrow(/PUBLIC_URL=https:\/\/…/);
  });
});
