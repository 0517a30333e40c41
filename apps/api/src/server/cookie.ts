import type { Configuration } from './configuration.js';

/** The session cookie: `__Host-` and Secure on HTTPS; on loopback HTTP, where browsers refuse that, a plain name. */
export interface SessionCookie {
  readonly name: string;
  /** The value of a Set-Cookie header that keeps the secret until a day. */
  set(secret: string, expiresAt: Date): string;
  /** The value of a Set-Cookie header that removes it. */
  clear(): string;
  /** The secret that a Cookie header carries, null when none. */
  read(header: string | undefined): string | null;
}

/** The session cookie of a configuration. */
export function sessionCookie({ publicUrl }: Pick<Configuration, 'publicUrl'>): SessionCookie {
  const isSecure = publicUrl.protocol === 'https:';
  return cookieNamed(isSecure ? '__Host-tsunagari' : 'tsunagari_session', isSecure);
}

/** The cookie of a sign-in that is at the organisation's provider: it is sent along when the browser is led back from there. */
export function oidcCookie({ publicUrl }: Pick<Configuration, 'publicUrl'>): SessionCookie {
  const isSecure = publicUrl.protocol === 'https:';
  return cookieNamed(isSecure ? '__Host-tsunagari-oidc' : 'tsunagari_oidc', isSecure);
}

/** The cookie that says that someone has signed out in this browser; it holds no secret. */
export function leftCookie({ publicUrl }: Pick<Configuration, 'publicUrl'>): SessionCookie {
  const isSecure = publicUrl.protocol === 'https:';
  return cookieNamed(isSecure ? '__Host-tsunagari-left' : 'tsunagari_left', isSecure);
}

function cookieNamed(name: string, isSecure: boolean): SessionCookie {
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    name,
    set: (secret, expiresAt) => `${name}=${secret}; ${attributes}; Expires=${expiresAt.toUTCString()}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
    read: (header) => {
      for (const part of (header ?? '').split(';')) {
        const at = part.indexOf('=');
        if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
      }
      return null;
    },
  };
}
