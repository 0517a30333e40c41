import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const TRUSTED = path.join(__dirname, '../../../apps/admin/trusted-documents.json');

/** Whether `/readyz` says that the database answers and is up to date. */
export async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`);
  return answer.status === 200;
}

/** Signs in as a browser does; the Cookie header for what follows, null when it was refused. */
export async function signIn(url: string, email: string, password: string): Promise<string | null> {
  const answer = await fetch(`${url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  return answer.status === 204 ? (answer.headers.get('set-cookie')?.split(';')[0] ?? null) : null;
}

/** Asks as the screens do: one of their operations by its hash, with the cookie of a session. Returns the whole answer. */
export async function askAsScreen(url: string, cookie: string, operation: string, variables: object): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie, 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } },
    }),
  });
  return answer.json();
}

function hashOf(operation: string): string {
  const documents = Object.entries(JSON.parse(readFileSync(TRUSTED, 'utf8')) as Record<string, string>);
  const named = new RegExp(`\\b(?:query|mutation) ${operation}\\b`);
  const [found] = documents.find(([, text]) => named.test(text)) ?? [];
  if (found === undefined) throw new Error(`the screens have no operation ${operation}`);
  return found;
}
