import type { IncomingMessage, ServerResponse } from 'node:http';
import { openLink, setPasswordByLink } from '@tsunagari/identity';
import { InvalidInput } from '@tsunagari/kernel';
import * as v from 'valibot';
import { type AuthEndpoint, callerOf, letWait, refuseOtherOrigins } from './auth.js';
import { send } from './http-answer.js';
import { readable } from './given-text.js';
import { BadRequest, languageOf, readJson } from './request.js';
import { problemsInWords } from './refusals.js';

const given = v.object({
  token: readable(100),
  password: v.nullish(readable(1_000), null),
});

/**
 * `POST /auth/invitation`: an invitation or a link to set another password. With the token alone 200 `{kind, email, displayName}`; with a
 * password it is set and the link has ended: the same answer, nobody is signed in. 422 with problems of the password; 410 LINK_ENDED for
 * a link that was used, was replaced, is too old, or never was; 429 SIGN_IN_THROTTLED.
 */
export async function answerLink(
  auth: AuthEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  refuseOtherOrigins(auth, request);
  const read = v.safeParse(given, await readJson(request));
  if (!read.success) throw new BadRequest(400, 'BAD_INPUT', 'token を送ってください。 / Send a token.');
  const { address, isShared } = callerOf(auth, request);
  const wait = auth.throttle.attemptUnnamed(address, isShared);
  if (wait !== null) return letWait(response, wait);
  const { database, clock } = auth;
  const { token, password } = read.output;
  try {
    const opened =
      password === null
        ? await openLink(database, token, clock, correlationId)
        : await setPasswordByLink(database, { token, password }, clock, correlationId);
    if (opened === null) return send(response, 410, { code: 'LINK_ENDED' });
    auth.throttle.succeedUnnamed(address);
    send(response, 200, opened);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    auth.throttle.succeedUnnamed(address);
    send(response, 422, { problems: problemsInWords(error, languageOf(request)) });
  }
}
