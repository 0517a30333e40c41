import { ServerFault } from '../../graphql/request-errors.js';
import { post } from './sign-in.js';

/** For whom a link sets a password. */
export interface OpenedLink {
  readonly kind: 'invitation' | 'reset';
  readonly email: string;
  readonly displayName: string;
}

/** Why a link does nothing: it was used, replaced, is too old or never was; or too many were tried. */
export type LinkProblem = 'LINK_ENDED' | 'SIGN_IN_THROTTLED';

/** Looks at a link. @throws Unreachable, ServerFault */
export async function openLink(token: string): Promise<OpenedLink | LinkProblem> {
  const response = await post('/auth/invitation', { token });
  return problemOf(response) ?? ((await response.json()) as OpenedLink);
}

/** Sets the password of a link: null when it was set, otherwise why it cannot be. @throws Unreachable, ServerFault */
export async function setPassword(
  token: string,
  password: string,
): Promise<LinkProblem | { readonly why: string } | null> {
  const response = await post('/auth/invitation', { token, password });
  if (response.status !== 422) return problemOf(response);
  const { problems } = (await response.json()) as { problems: readonly { message: string }[] };
  return { why: problems.map(({ message }) => message).join(' ') };
}

/** A token that cannot be one is a link that never was. */
function problemOf({ ok, status, headers }: Response): LinkProblem | null {
  if (ok) return null;
  if (status === 410 || status === 400) return 'LINK_ENDED';
  if (status === 429) return 'SIGN_IN_THROTTLED';
  throw new ServerFault(`status ${status}`, headers.get('x-correlation-id'));
}
