import { createHmac } from 'node:crypto';
import type { BegunSignIn, ProvenIdentity } from '@tsunagari/identity';
import type { Clock } from '@tsunagari/kernel';
import * as client from 'openid-client';
import { type Configuration, type OidcSettings, isLoopback } from './configuration.js';

/** Why nobody came back from the provider: it cannot be reached, someone turned back there, or what came does not fit. */
export type OidcProblem = 'OIDC_UNREACHABLE' | 'OIDC_CANCELLED' | 'OIDC_REFUSED';

/** A sign-in that the provider did not let through, with what it was for the log. */
export class OidcFailed extends Error {
  constructor(
    readonly problem: OidcProblem,
    cause: unknown,
  ) {
    super(problem, { cause });
  }
}

/** The path to which the provider sends back, as it is registered there. */
export const CALLBACK = '/auth/oidc/callback';

/** Seconds for each question to the provider. */
const SECONDS = 5;
/** How long the provider's own description is believed. */
const DESCRIPTION_MS = 60 * 60_000;

/**
 * An organisation's own provider (OpenID Connect): authorization code with PKCE, state and nonce, all three derived from the secret in the
 * browser's cookie. It is asked for its description when the first one signs in, so that a start never waits for it.
 */
export class OidcProvider {
  #description: { readonly known: client.Configuration; readonly until: number } | null = null;

  constructor(
    private readonly settings: OidcSettings,
    private readonly publicUrl: Configuration['publicUrl'],
    private readonly clock: Clock,
  ) {}

  /** Where the browser goes to sign in, and anew if it must be. @throws OidcFailed */
  async signInAddress(secret: string, { asksAnew }: Pick<BegunSignIn, 'asksAnew'>): Promise<URL> {
    const known = await this.#described();
    const { maxAge } = this.settings;
    return client.buildAuthorizationUrl(known, {
      redirect_uri: new URL(CALLBACK, this.publicUrl.origin).href,
      scope: 'openid email',
      state: stateOf(secret),
      nonce: derived(secret, 'nonce'),
      code_challenge: await client.calculatePKCECodeChallenge(derived(secret, 'code verifier')),
      code_challenge_method: 'S256',
      ...(maxAge === null ? {} : { max_age: String(maxAge) }),
      // Providers that tell no time are those that know no `login`: they let the account be chosen at least.
      ...(asksAnew ? { prompt: maxAge === null ? 'select_account' : 'login' } : {}),
    });
  }

  /**
   * Who has signed in, by what the browser brought back: the code is changed for a token, whose signature, issuer, audience, time and nonce
   * are checked, and how long before the beginning of this sign-in that one there was.
   * @param search the query of the address, with its `?`
   * @throws OidcFailed
   */
  async identityOf(search: string, secret: string, begun: Omit<BegunSignIn, 'next'>): Promise<ProvenIdentity> {
    const known = await this.#described();
    try {
      const tokens = await client.authorizationCodeGrant(
        known,
        new URL(`${CALLBACK}${search}`, this.publicUrl.origin),
        {
          expectedState: stateOf(secret),
          expectedNonce: derived(secret, 'nonce'),
          pkceCodeVerifier: derived(secret, 'code verifier'),
          idTokenExpected: true,
          ...this.#maxAgeNow(begun),
        },
      );
      const claims = tokens.claims();
      if (!claims) throw new Error('no ID token');
      const asksMore = claims['email'] === undefined && known.serverMetadata().userinfo_endpoint !== undefined;
      const told = asksMore ? await client.fetchUserInfo(known, tokens.access_token, claims.sub) : claims;
      const { email, hd } = told;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: typeof email === 'string' ? email : null,
        isEmailVerified: told['email_verified'] === true,
        hostedDomain: typeof hd === 'string' ? hd : null,
        signedInAt: this.settings.maxAge === null ? null : new Date(Number(claims.auth_time) * 1_000),
      };
    } catch (error) {
      throw new OidcFailed(problemOf(error), error);
    }
  }

  /** Seconds that may lie behind the sign-in at the provider by now: those before this one began, and those that it took. */
  #maxAgeNow({ begunAt, asksAnew }: Omit<BegunSignIn, 'next'>): { readonly maxAge?: number } {
    if (this.settings.maxAge === null) return {};
    const taken = Math.ceil(Math.max(0, this.clock.now().getTime() - begunAt.getTime()) / 1_000);
    return { maxAge: taken + (asksAnew ? 0 : this.settings.maxAge) };
  }

  async #described(): Promise<client.Configuration> {
    const now = this.clock.now().getTime();
    if (this.#description !== null && now < this.#description.until) return this.#description.known;
    try {
      const known = await discover(this.settings);
      this.#description = { known, until: now + DESCRIPTION_MS };
      return known;
    } catch (error) {
      throw new OidcFailed('OIDC_UNREACHABLE', error);
    }
  }
}

/** What stands in the address at the provider and must come back; tells nothing of the secret. */
export function stateOf(secret: string): string {
  return derived(secret, 'state');
}

function derived(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(`sign-in through a provider: ${purpose}`, 'utf8').digest('base64url');
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  // Plain HTTP to this machine alone: the settings refuse any other provider without TLS.
  const isLocal = issuer.protocol === 'http:' && isLoopback(issuer.hostname);
  const execute = isLocal ? [client.allowInsecureRequests] : [];
  const found = await client.discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: SECONDS });
  const server = found.serverMetadata();
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const proof = ways.includes('client_secret_basic')
    ? client.ClientSecretBasic(clientSecret)
    : client.ClientSecretPost(clientSecret);
  const known = new client.Configuration(server, clientId, clientSecret, proof);
  known.timeout = SECONDS;
  if (isLocal) client.allowInsecureRequests(known);
  client.enableNonRepudiationChecks(known);
  return known;
}

const OF_THE_PROVIDER = ['server_error', 'temporarily_unavailable'];

function problemOf(error: unknown): OidcProblem {
  if (error instanceof client.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'OIDC_CANCELLED';
    return OF_THE_PROVIDER.includes(error.error) ? 'OIDC_UNREACHABLE' : 'OIDC_REFUSED';
  }
  const isTimeout = error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT';
  // A connection that fails is a TypeError of fetch.
  return isTimeout || error instanceof TypeError ? 'OIDC_UNREACHABLE' : 'OIDC_REFUSED';
}
