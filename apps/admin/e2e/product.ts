import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

const ROOT = path.resolve(__dirname, '../../..');

/** One of the demo accounts. */
export interface Account {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The built product with the demo city, on a port and a database of its own, and a browser. */
export interface Product {
  readonly url: string;
  readonly browser: Browser;
  account(role: string): Account;
  /** A new page of a fresh browser profile; nothing is signed in. */
  page(options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
  /** A page that has signed in. */
  signedIn(role?: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the product as a user does and waits until it is ready. */
export async function startProduct(): Promise<Product> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tsunagari-browser-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['tools/cli/dist/cli.js', 'serve'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: directory,
      TSUNAGARI_DEMO: 'mihon',
      LOG_LEVEL: 'error',
      DATABASE_URL: '',
      HOST: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { text: '' };
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (output.text += chunk.toString('utf8')));
  await untilReady(url, server, output);
  const { accounts } = JSON.parse(readFileSync(path.join(directory, 'demo-accounts.json'), 'utf8')) as {
    accounts: Account[];
  };
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const contexts: BrowserContext[] = [];
  const product: Product = {
    url,
    browser,
    account(role) {
      const account = accounts.find((candidate) => candidate.role === role);
      if (!account) throw new Error(`no demo account has the role ${role}`);
      return account;
    },
    async page(options) {
      const context = await browser.newContext({
        locale: 'ja-JP',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      contexts.push(context);
      return context.newPage();
    },
    async signedIn(role = 'council_staff', options) {
      const page = await product.page(options);
      const { email, password } = product.account(role);
      await page.goto(`${url}/sign-in`);
      await page.getByLabel('メールアドレス').fill(email);
      await page.getByLabel('パスワード', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'サインイン' }).click();
      await page.waitForURL(`${url}/`);
      return page;
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      if (server.exitCode === null && server.signalCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGINT');
        await ended;
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return product;
}

async function untilReady(url: string, server: ChildProcess, output: { text: string }): Promise<void> {
  const ended = new Promise<never>((_resolve, reject) =>
    server.once('exit', () => reject(new Error(`the product did not start:\n${output.text}`))),
  );
  const ready = async (): Promise<void> => {
    for (;;) {
      const answer = await fetch(`${url}/readyz`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await Promise.race([ready(), ended]);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
