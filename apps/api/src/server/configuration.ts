import { isIP } from 'node:net';
import * as v from 'valibot';

/** A value of the environment that cannot be used; its message is one line for the operator. */
export class ConfigurationError extends Error {
  readonly code = 'CONFIGURATION';
}

/** How the API runs; read once at the start. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** Where browsers reach it: decides cookies and allowed origins. */
  readonly publicUrl: URL;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Proxies that each request passes and that write `X-Forwarded-For`; 0: requests come from the clients themselves, as far as we know. */
  readonly trustedProxies: number;
  /** Bearer token for `/metrics`; without it there is no such page. */
  readonly metricsToken: string | null;
  /** The organisation's own provider for sign-in; null: there is none. */
  readonly oidc: OidcSettings | null;
}

/** A provider of OpenID Connect, and what we are there. */
export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How people call it: 「みほん市職員アカウント」; null: they say no name. */
  readonly name: string | null;
  /** Domain of the organisation's e-mail addresses, in lower case: `mihon-shakyo.example`. No other address is linked. */
  readonly domain: string;
  /** Code of the council whose accounts are linked: `mihon`. */
  readonly councilCode: string;
  /**
   * Seconds since someone has signed in there, at most, or they are asked there again; null for a provider that tells no time (`auth_time`).
   */
  readonly maxAge: number | null;
}

/** As long as a session may rest here: who left the computer half an hour ago is asked again there too. */
const MAX_AGE_S = 30 * 60;
/** As long as a session lives here at most. */
const LONGEST_MAX_AGE_S = 12 * 60 * 60;

const HOST_NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const environment = v.object({
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty()), '127.0.0.1'),
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535)), '4000'),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.url())),
  LOG_LEVEL: v.optional(v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info'),
  TRUSTED_PROXIES: v.optional(v.pipe(v.string(), v.regex(/^\d$/), v.transform(Number)), '0'),
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minLength(16))),
  OIDC_ISSUER: v.optional(v.pipe(v.string(), v.url(), v.check(isSafeAddress))),
  OIDC_CLIENT_ID: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())),
  OIDC_CLIENT_SECRET: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())),
  OIDC_NAME: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40))),
  OIDC_DOMAIN: v.optional(v.pipe(v.string(), v.trim(), v.regex(HOST_NAME))),
  OIDC_MAX_AGE: v.optional(
    v.union([
      v.pipe(
        v.literal('off'),
        v.transform(() => null),
      ),
      v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(LONGEST_MAX_AGE_S)),
    ]),
  ),
  OIDC_COUNCIL: v.optional(v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9][a-z0-9-]{0,19}$/))),
});

/** Reads the configuration from the environment. @throws ConfigurationError naming the variable. */
export function readConfiguration(variables: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = v.safeParse(environment, given);
  if (!result.success) {
    const name = result.issues[0].path?.map((item) => String(item.key)).join('.') ?? '?';
    throw new ConfigurationError(
      `環境変数 ${name} の値が正しくありません。.env.example をご覧ください。 / The environment variable ${name} has a wrong value; see .env.example.`,
    );
  }
  const { HOST, PORT, PUBLIC_URL, LOG_LEVEL, TRUSTED_PROXIES, METRICS_TOKEN } = result.output;
  const publicUrl = PUBLIC_URL ? new URL(PUBLIC_URL) : isLoopback(HOST) ? new URL(`http://localhost:${PORT}`) : null;
  if (!publicUrl || !isSafeAddress(publicUrl.href)) {
    throw new ConfigurationError(
      `${HOST} で公開するには PUBLIC_URL=https://… が必要です。 / To serve on ${HOST}, set PUBLIC_URL=https://…`,
    );
  }
  return {
    host: HOST,
    port: PORT,
    publicUrl,
    logLevel: LOG_LEVEL,
    trustedProxies: TRUSTED_PROXIES,
    metricsToken: METRICS_TOKEN ?? null,
    oidc: oidcOf(result.output),
  };
}

/** Either all that a provider needs, or nothing of it. @throws ConfigurationError */
function oidcOf(
  given: Readonly<Partial<Record<(typeof OIDC)[number] | 'OIDC_NAME', string>>> & {
    readonly OIDC_MAX_AGE?: number | null | undefined;
  },
): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = given;
  const { OIDC_DOMAIN: domain, OIDC_COUNCIL: councilCode, OIDC_MAX_AGE: maxAge = MAX_AGE_S } = given;
  const isTrustKnown = domain !== undefined && councilCode !== undefined;
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined && isTrustKnown)
    return { issuer: new URL(issuer), clientId, clientSecret, name: name ?? null, domain, councilCode, maxAge };
  const missing = OIDC.filter((each) => given[each] === undefined);
  if (missing.length === OIDC.length && name === undefined && given.OIDC_MAX_AGE === undefined) return null;
  const names = missing.join(', ');
  throw new ConfigurationError(
    `OpenID Connect でサインインするには ${names} も必要です。 / To sign in through OpenID Connect, set ${names} too.`,
  );
}

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_DOMAIN', 'OIDC_COUNCIL'] as const;

/** HTTPS, or this machine alone. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '');
  return plain === 'localhost' || plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}
