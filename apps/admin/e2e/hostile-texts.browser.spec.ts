import type { Page } from 'playwright-core';
import { HOSTILE, plantTexts } from './planted-texts.js';
import { type Product, startProduct } from './product.js';
import { SCREENS, SCREENS_OF_ADMINISTRATORS, settled } from './screens.js';

/** The whole page as the parser sees it: elements that only a planted text could have made. */
const PLANTED = 'img[src="x"], [onerror], [onload], a[href^="javascript:"], form[action^="javascript:"]';

describe('texts that would like to be more', () => {
  let product: Product;
  let page: Page;
  const heard: string[] = [];
  beforeAll(async () => {
    product = await startProduct();
    page = await product.signedIn('council_admin');
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) heard.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(product.url) && !request.url().startsWith('data:')) heard.push(request.url());
    });
  }, 180_000);
  afterAll(() => product.close());

  it('stay texts on every screen and on paper', async () => {
    const { paths } = await plantTexts(page, product.url);
    const shown: string[] = [];
    for (const path of [...paths, ...[...SCREENS, ...SCREENS_OF_ADMINISTRATORS].map((screen) => screen.path)]) {
      await page.goto(product.url + path);
      await settled(page);
      if ((await page.locator(PLANTED).count()) > 0) heard.push(`an element on ${path}`);
      if ((await page.getByText('{{7*7}}').count()) > 0) shown.push(path);
      await page.emulateMedia({ media: 'print' });
      if ((await page.locator(PLANTED).count()) > 0) heard.push(`an element on paper: ${path}`);
      await page.emulateMedia({ media: 'screen' });
    }
    await page.goto(`${product.url}/commissions?search=${encodeURIComponent('あくい')}`);
    await settled(page);
    await page.goto(product.url + ((await page.locator('a[href$="/print"]').first().getAttribute('href')) ?? ''));
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(PLANTED).count()).toBe(0);
    await page.getByText('{{7*7}}').first().waitFor();
    expect(heard).toEqual([]);
    // What was planted was met: not one of these screens left it out.
    for (const path of ['/branches/X01', paths[5], '/branches', '/people', '/partners', '/roles?branch=X01'])
      expect(shown).toContain(path);
    expect(await page.title()).not.toContain('49');
  }, 300_000);

  it('stay out of what the browser keeps', async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${product.url}/people?search=${encodeURIComponent('あくい')}`);
    await settled(page);
    const kept = await page.evaluate(async () => ({
      local: JSON.stringify(localStorage),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      readableCookies: document.cookie,
    }));
    expect(
      Object.keys(JSON.parse(kept.local) as object).filter((key) => !/^(tsunagari:|PARAGLIDE_LOCALE)/.test(key)),
    ).toEqual([]);
    expect(kept.local).not.toContain(HOSTILE.slice(0, 10));
    expect(kept.local).not.toMatch(/あくい|@|支部/);
    expect([kept.databases, kept.caches, kept.readableCookies]).toEqual([0, 0, '']);
    await page.goto(`${product.url}/account`);
    await settled(page);
    await page.getByRole('button', { name: 'サインアウト' }).first().click();
    await page.waitForURL(`${product.url}/sign-in`);
    const left = await page.evaluate(() => JSON.stringify(sessionStorage));
    expect(left).not.toMatch(/あくい|tsunagari:draft/);
    expect((await page.context().cookies()).filter(({ name }) => name.includes('tsunagari'))).toEqual([]);
  }, 60_000);
});
