import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { dataOfCity, serveCity } from './served-city.js';

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

/** Starts the product on data of its own, and a browser. */
export async function startProduct(): Promise<Product> {
  const directory = dataOfCity();
  const city = await serveCity(directory);
  const { url } = city;
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
      // Past the form, which has tests of its own (session, accounts): the whole SPA would be loaded once more.
      const answer = await page.request.post(`${url}/auth/sign-in`, { data: { email, password } });
      if (answer.status() !== 204) throw new Error(`${role} was not signed in: ${answer.status()}`);
      await page.goto(`${url}/`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      return page;
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await city.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return product;
}
