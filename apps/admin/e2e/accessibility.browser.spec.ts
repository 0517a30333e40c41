import { violationsInBothLooks, violationsOf } from './axe.js';
import { type Product, startProduct } from './product.js';
import { SCREENS, SCREENS_OF_ADMINISTRATORS, settled } from './screens.js';

describe('every screen', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  it.each([1280, 390])(
    'has no violation of axe in light and dark at %i pixels',
    async (width) => {
      const staff = await product.signedIn('council_staff', { viewport: { width, height: 900 } });
      const administrator = await product.signedIn('council_admin', { viewport: { width, height: 900 } });
      const found: Record<string, string[]> = {};
      for (const [page, screens] of [
        [staff, SCREENS],
        [administrator, SCREENS_OF_ADMINISTRATORS],
      ] as const)
        for (const { path } of screens) {
          await page.goto(product.url + path);
          await settled(page);
          Object.assign(found, await violationsInBothLooks(page, path));
        }
      expect(found).toEqual({});
    },
    600_000,
  );

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
    const page = await product.signedIn();
    await page.evaluate(() => localStorage.setItem('tsunagari:text-size', 'xlarge'));
    await page.setViewportSize({ width: 320, height: 800 });
    const tooWide: string[] = [];
    for (const { path } of SCREENS) {
      await page.goto(product.url + path);
      await settled(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 321) tooWide.push(`${path}: ${width}`);
    }
    expect(tooWide).toEqual([]);
  }, 300_000);

  it('asks no other host for anything and writes nothing into the page that its policy forbids', async () => {
    const page = await product.signedIn();
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) foreign.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(product.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    for (const { path } of SCREENS) {
      await page.goto(product.url + path);
      await settled(page);
    }
    expect(foreign).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  }, 300_000);
});
