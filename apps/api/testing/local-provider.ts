import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Someone who sits before the provider, and what it knows of this one. */
export interface PersonAtProvider {
  readonly sub: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Turns back instead of signing in. */
  readonly cancels?: boolean;
}

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

  /** Signs someone in at an address of the provider, as a browser does. @returns the query with which the product is called back */
  async signIn(address: string, person: PersonAtProvider): Promise<string> {
    await fetch(`${this.issuer}/person`, { method: 'POST', body: JSON.stringify({ cancels: false, ...person }) });
    const cookies = new Map<string, string>();
    let at = new URL(address);
    while (at.origin === this.issuer) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`the provider leads nowhere: ${answer.status} ${await answer.text()}`);
      at = new URL(location, at);
    }
    return at.search;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill();
    await ended;
  }
}
