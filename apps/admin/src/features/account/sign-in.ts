import { Unreachable } from '../../graphql/request-errors.js';
import { forgetSession } from '../../graphql/session-news.js';
import { acceptLanguage } from '../../language/language.js';
import { askForPasskey } from './passkey.js';

/** What may be asked for besides the password: a code of an authenticator app, or a passkey. */
export type SecondWay = 'totp' | 'passkey';

/** A sign-in whose password was right and that waits for a second proof. */
export interface WaitingSignIn {
  readonly challenge: string;
  readonly ways: readonly SecondWay[];
}

/** Why one is not signed in. */
export type SignInProblem =
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_THROTTLED'
  | 'CODE_WRONG'
  | 'PASSKEY_REFUSED'
  | 'PASSKEY_CANCELLED'
  | 'OIDC_UNREACHABLE'
  | 'OIDC_CANCELLED'
  | 'OIDC_REFUSED'
  | 'OIDC_UNKNOWN'
  | 'UNREACHABLE';

/** What became of an attempt to sign in. */
export type SignInResult = 'SIGNED_IN' | SignInProblem | WaitingSignIn;

/** Signs in with e-mail address and password; the cookie is set by the server. @throws Unreachable */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const response = await post('/auth/sign-in', { email, password });
  if (response.status === 200) return (await response.json()) as WaitingSignIn;
  return resultOf(response, 'SIGN_IN_FAILED');
}

/** Goes on with the code of an authenticator app. @throws Unreachable */
export async function signInByCode({ challenge }: WaitingSignIn, code: string): Promise<SignInResult> {
  return resultOf(await post('/auth/totp', { challenge, code }), 'CODE_WRONG');
}

/** Signs in with a passkey, alone or as the second proof of a sign-in that waits. @throws Unreachable */
export async function signInByPasskey(waiting: WaitingSignIn | null): Promise<SignInResult> {
  const challenge = waiting?.challenge ?? null;
  const asked = await post('/auth/passkey/options', { challenge });
  if (!asked.ok) return resultOf(asked, 'PASSKEY_REFUSED');
  const credential = await askForPasskey((await asked.json()) as PublicKeyCredentialRequestOptionsJSON);
  if (credential === null) return 'PASSKEY_CANCELLED';
  return resultOf(await post('/auth/passkey', { challenge, credential }), 'PASSKEY_REFUSED');
}

/** Ends the session. @throws Unreachable */
export async function signOut(): Promise<void> {
  await post('/auth/sign-out', {});
  forgetSession();
}

/** Sends JSON to a route beside GraphQL. @throws Unreachable */
export function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': acceptLanguage() },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Unreachable();
  });
}

/** A proof of a wrong shape is as good as a wrong one; a server that fails is not the fault of who signs in. */
function resultOf({ ok, status }: Response, refused: SignInProblem): SignInResult {
  if (ok) return 'SIGNED_IN';
  if (status === 429) return 'SIGN_IN_THROTTLED';
  return status >= 500 ? 'UNREACHABLE' : refused;
}
