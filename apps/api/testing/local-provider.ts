import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Someone who sits before the provider, and what it knows of this one. */
export interface PersonAtProvider {
  readonly sub: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Turns back instead of signing in. */
  readonly cancels?: boolean;
  /** How long ago the provider says that this one has signed in; now unless told. */
  readonly secondsAgo?: number;
}

/** What a browser keeps of the provider: whoever uses it next is still signed in there. */
export type ProviderBrowser = Map<string, string>;

/** A provider of OpenID Connect in a process of its own. */
export class LocalProvider {
  private constructor(
    readonly issuer: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts one on a free port of this machine. */
  static async start(): Promise<LocalProvider> {
    const child = spawn(process.execPath, [path.join(__dirname, 'provider-process.mjs')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const issuer = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('http')) resolve(line);
      });
      child.once('exit', (code) => reject(new Error(`the provider ended with ${code}`)));
    });
    return new LocalProvider(issuer, child);
  }

  /** What the product is told of it. */
  get settings(): Readonly<Record<string, string>> {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: 'tsunagari',
      OIDC_CLIENT_SECRET: 'a secret for tests only',
      OIDC_NAME: 'みほん市',
      OIDC_DOMAIN: 'example.jp',
      OIDC_COUNCIL: 'small',
    };
  }

  /**
   * Signs someone in at an address of the provider, as a browser does; one who has signed in there before is asked only if the provider
   * thinks so. @returns the query with which the product is called back
   */
  async signIn(address: string, person: PersonAtProvider, cookies: ProviderBrowser = new Map()): Promise<string> {
    const sits = { cancels: false, secondsAgo: 0, ...person };
    await fetch(`${this.issuer}/person`, { method: 'POST', body: JSON.stringify(sits) });
    let at = new URL(address);
    let sent: RequestInit = {};
    while (at.origin === this.issuer) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', ...sent, headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      const form = location === null ? formIn(await answer.text()) : null;
      if (location === null && form === null) throw new Error(`the provider leads nowhere: ${answer.status}`);
      at = new URL(location ?? form?.action ?? '', at);
      sent = form === null ? {} : { method: 'POST', body: form.fields };
    }
    return at.search;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill();
    await ended;
  }
}

/** A form that a page sends by itself: the one who was signed in before is signed out by it. */
function formIn(page: string): { readonly action: string; readonly fields: URLSearchParams } | null {
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1];
  const inputs = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return action === undefined
    ? null
    : {
        action,
        fields: new URLSearchParams(inputs.map(([, name = '', value = '']): [string, string] => [name, value])),
      };
}
