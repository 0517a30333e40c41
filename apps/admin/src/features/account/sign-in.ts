import { Unreachable } from '../../graphql/request-errors.js';

/** What became of an attempt to sign in. */
export type SignInResult = 'SIGNED_IN' | 'SIGN_IN_FAILED' | 'SIGN_IN_THROTTLED';

/** Signs in with e-mail address and password; the cookie is set by the server. @throws Unreachable */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const response = await post('/auth/sign-in', { email, password });
  if (response.ok) return 'SIGNED_IN';
  return response.status === 429 ? 'SIGN_IN_THROTTLED' : 'SIGN_IN_FAILED';
}

/** Ends the session. @throws Unreachable */
export async function signOut(): Promise<void> {
  await post('/auth/sign-out', {});
}

function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Unreachable();
  });
}
