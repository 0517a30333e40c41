import { ConfigurationError, readConfiguration } from './configuration.js';

describe('the configuration', () => {
  it('needs nothing: this machine, port 4000', () => {
    const { publicUrl, ...rest } = readConfiguration({ HOST: '', UNRELATED: 'x' });
    expect(publicUrl.href).toBe('http://localhost:4000/');
    expect(rest).toEqual({ host: '127.0.0.1', port: 4000, logLevel: 'info', trustedProxies: 0, metricsToken: null });
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
  ])('names %s when it is wrong, in one line and without its value', (name, variables) => {
    const read = () => readConfiguration(variables);
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(
      `環境変数 ${name} の値が正しくありません。.env.example をご覧ください。 / The environment variable ${name} has a wrong value; see .env.example.`,
    );
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
