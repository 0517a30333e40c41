import type { IncomingMessage } from 'node:http';
import type { Database } from '@tsunagari/database';
import { type Asker, whoAsks } from '@tsunagari/identity';
import type { Clock } from '@tsunagari/kernel';
import type { SessionCookie } from './cookie.js';

/** What it takes to know who asks. */
export interface ViewerSource {
  readonly database: Database;
  readonly cookie: SessionCookie;
  readonly clock: Clock;
  /** Origins of the SPA; a cookie is believed only from there. */
  readonly origins: ReadonlySet<string>;
}

/** Who asks: by the bearer token if there is an Authorization header, else by the session cookie; null when neither is good. */
export async function viewerOf(
  { database, cookie, clock, origins }: ViewerSource,
  { headers }: IncomingMessage,
): Promise<Asker | null> {
  if (headers.authorization !== undefined) {
    const token = /^Bearer +([\w-]+)$/i.exec(headers.authorization)?.[1];
    const asker = token === undefined ? null : await whoAsks(database, token, 'token', clock);
    return asker?.scope === 'analyst' ? null : asker;
  }
  if (headers.origin !== undefined && !origins.has(headers.origin)) return null;
  const secret = cookie.read(headers.cookie);
  return secret === null ? null : whoAsks(database, secret, 'session', clock);
}
