import { type Configuration, isLoopback } from './configuration.js';

/** Origins whose pages may use the session cookie: the public address; on this machine alone also its other names. */
export function ownOrigins({ publicUrl }: Pick<Configuration, 'publicUrl'>): ReadonlySet<string> {
  if (!isLoopback(publicUrl.hostname)) return new Set([publicUrl.origin]);
  const port = publicUrl.port === '' ? '' : `:${publicUrl.port}`;
  return new Set(['localhost', '127.0.0.1', '[::1]'].map((host) => `${publicUrl.protocol}//${host}${port}`));
}
