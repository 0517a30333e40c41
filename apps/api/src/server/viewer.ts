import type { IncomingMessage } from 'node:http';
import type { Database } from '@tsunagari/database';
import type { Asker, Remembered, RememberedAskers } from '@tsunagari/identity';
import type { Clock } from '@tsunagari/kernel';
import type { SessionCookie } from './cookie.js';

/** What it takes to know who asks. */
export interface ViewerSource {
  readonly database: Database;
  readonly askers: RememberedAskers;
  readonly cookie: SessionCookie;
  readonly clock: Clock;
  /** Origins of the SPA; a cookie is believed only from there. */
  readonly origins: ReadonlySet<string>;
}

/** The secret with which somebody asks: the bearer token if there is an Authorization header, else the session cookie. */
function secretOf(
  { cookie, origins }: ViewerSource,
  { headers }: IncomingMessage,
): { readonly secret: string; readonly by: Asker['by'] } | null {
  if (headers.authorization !== undefined) {
    const token = /^Bearer +([\w-]+)$/i.exec(headers.authorization)?.[1];
    return token === undefined ? null : { secret: token, by: 'token' };
  }
  if (headers.origin !== undefined && !origins.has(headers.origin)) return null;
  const secret = cookie.read(headers.cookie);
  return secret === null ? null : { secret, by: 'session' };
}

/** Who asks; null when there is no secret, or it is not good. */
export async function viewerOf(source: ViewerSource, request: IncomingMessage): Promise<Asker | null> {
  const given = secretOf(source, request);
  const asker = given === null ? null : await source.askers.learn(given.secret, given.by);
  return asker?.scope === 'analyst' ? null : asker;
}

/** Who asked with the same secret a moment ago; null when nobody is remembered. */
export function rememberedViewer(source: ViewerSource, request: IncomingMessage): Remembered | null {
  const given = secretOf(source, request);
  const remembered = given === null ? null : source.askers.recall(given.secret, given.by);
  return remembered?.asker.scope === 'analyst' ? null : remembered;
}
