import type { Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { SCREENS, SCREENS_OF_ADMINISTRATORS, settled, walk, widthAt320, WIDTHS } from './screens.js';

/** What is found on one walk through every screen: each is loaded once and looked at in every width. */
const found = {
  violations: { 1280: {} as Record<string, string[]>, 390: {} as Record<string, string[]> },
  tooWide: [] as string[],
  foreign: new Set<string>(),
};

describe('every screen', () => {
  let product: Product;

  const listen = (page: Page): Promise<void> => {
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) found.foreign.add(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(product.url) && !url.startsWith('data:')) found.foreign.add(url);
    });
    return Promise.resolve();
  };
  const look = async (page: Page, path: string): Promise<void> => {
    await page.setViewportSize({ width: WIDTHS[0], height: 900 });
    await page.goto(product.url + path);
    await settled(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      Object.assign(found.violations[width], await violationsInBothLooks(page, path));
    }
    const width = await widthAt320(page);
    if (width > 321) found.tooWide.push(`${path}: ${width}`);
  };
  const walkAs = async (role: string, screens: typeof SCREENS): Promise<void> => {
    const page = await product.signedIn(role);
    await walk(
      page,
      screens.map(({ path }) => path),
      look,
      listen,
    );
  };

  beforeAll(async () => {
    product = await startProduct();
    await walkAs('council_staff', SCREENS);
    await walkAs('council_admin', SCREENS_OF_ADMINISTRATORS);
  }, 600_000);
  afterAll(() => product.close());

  it.each(WIDTHS)('has no violation of axe in light and dark at %i pixels', (width) => {
    expect(found.violations[width]).toEqual({});
  });

  it('has no violation when one is signed out, or opens the menu of a phone', async () => {
    const page = await product.page({ viewport: { width: 390, height: 900 } });
    await page.goto(`${product.url}/branches`);
    await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
    expect(await violationsInBothLooks(page, 'signed out')).toEqual({});
    const phone = await product.signedIn('council_staff', { viewport: { width: 390, height: 900 } });
    await phone.getByRole('button', { name: 'メニュー' }).click();
    await phone.getByRole('link', { name: '公開情報' }).waitFor();
    expect(await violationsInBothLooks(phone, 'menu')).toEqual({});
  }, 120_000);

  it('fits 320 pixels and the largest text without scrolling sideways', async () => {
    expect(found.tooWide).toEqual([]);
    // The walk has set the size as the product does when it was chosen.
    const page = await product.signedIn();
    await page.evaluate(() => localStorage.setItem('tsunagari:text-size', 'xlarge'));
    await page.reload();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.dataset['textSize'])).toBe('xlarge');
  }, 60_000);

  it('asks no other host for anything and writes nothing into the page that its policy forbids', () => {
    expect([...found.foreign]).toEqual([]);
  });
});
