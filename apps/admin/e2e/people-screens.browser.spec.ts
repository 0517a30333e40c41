import type { Page } from 'playwright-core';
import { meet, STATES } from './answers.js';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

/** The screens of one person and one commission, whose addresses are only known once they are there. */
async function screensOfOne(page: Page, url: string): Promise<Record<string, string>> {
  const addressOf = async (path: string, link: string): Promise<string> => {
    await page.goto(url + path);
    await settled(page);
    return (await page.locator(link).first().getAttribute('href')) ?? '';
  };
  const plain = await addressOf('/people?search=模擬高', 'tbody th a');
  const head = await addressOf('/people?role=BRANCH_HEAD', 'tbody th a');
  return {
    card: plain,
    'card of an officer': head,
    'card of a volunteer': await addressOf('/volunteers', 'main li h2 a'),
    edit: `${plain}/edit`,
    issue: `/commissions/new?person=${plain.split('/').at(-1) ?? ''}`,
    certificate: await addressOf('/commissions', 'a[href$="/print"]'),
  };
}

const PRINTED = ['card', 'card of an officer', 'certificate'];

describe('the screens of one person', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  it.each([1280, 390])(
    'have no violation of axe in light and dark at %i pixels',
    async (width) => {
      const page = await product.signedIn('council_staff', { viewport: { width, height: 900 } });
      const found: Record<string, string[]> = {};
      for (const [name, path] of Object.entries(await screensOfOne(page, product.url))) {
        await page.goto(product.url + path);
        await settled(page);
        Object.assign(found, await violationsInBothLooks(page, name));
      }
      expect(found).toEqual({});
    },
    180_000,
  );

  it('fit 320 pixels and the largest text without scrolling sideways', async () => {
    const page = await product.signedIn();
    const screens = await screensOfOne(page, product.url);
    await page.evaluate(() => localStorage.setItem('tsunagari:text-size', 'xlarge'));
    await page.setViewportSize({ width: 320, height: 800 });
    const tooWide: Record<string, number> = {};
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(product.url + path);
      await settled(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 321) tooWide[name] = width;
    }
    expect(tooWide).toEqual({});
  }, 120_000);

  it('are printed on one sheet of A4', async () => {
    const page = await product.signedIn();
    const screens = await screensOfOne(page, product.url);
    const pages: Record<string, number> = {};
    for (const name of PRINTED) {
      await page.goto(product.url + (screens[name] ?? ''));
      await settled(page);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      pages[name] = (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
    }
    expect(pages).toEqual(Object.fromEntries(PRINTED.map((name) => [name, 1])));
  }, 120_000);

  it.each(['loading', 'error', 'denied', 'offline'] as const)(
    'say in words what happens instead: %s',
    async (state) => {
      const page = await product.signedIn();
      const screens = await screensOfOne(page, product.url);
      await meet(page, state);
      const found: Record<string, unknown> = {};
      for (const [name, path] of Object.entries(screens)) {
        await page.goto(product.url + path);
        await page.getByText(STATES[state].words).first().waitFor({ state: 'attached' });
        if (state !== 'loading') await settled(page);
        const headings = await page.locator('h1').count();
        if (headings !== 1) found[name] = `${headings} headings`;
        Object.assign(found, await violationsInBothLooks(page, name));
      }
      expect(found).toEqual({});
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    },
    180_000,
  );

  it('are not there for an address that nobody has, and not shown to somebody who may not see people', async () => {
    const staff = await product.signedIn();
    const known = await screensOfOne(staff, product.url);
    const found: Record<string, string[]> = {};
    for (const path of [
      '/people/NONE',
      '/people/NONE/edit',
      '/commissions/new?person=NONE',
      '/commissions/NONE/print',
    ]) {
      await staff.goto(product.url + path);
      await settled(staff);
      found[path] = await staff.locator('h1').allInnerTexts();
    }
    expect(Object.values(found)).toEqual(Object.keys(found).map(() => ['ページが見つかりません']));
    const other = await product.signedIn('association_officer');
    const forms: Record<string, number> = {};
    for (const path of [...Object.values(known), '/people', '/people/new', '/roles', '/commissions', '/volunteers']) {
      await other.goto(product.url + path);
      await settled(other);
      await other.getByRole('heading', { level: 1, name: '人の情報を見る権限がありません' }).waitFor();
      forms[path] = await other.locator('main form, main table').count();
    }
    expect(new Set(Object.values(forms))).toEqual(new Set([0]));
    expect(await violationsInBothLooks(other, 'not shown')).toEqual({});
  }, 120_000);

  it('keep rare characters of a name as they were typed', async () => {
    const page = await product.signedIn();
    // 𠮷 beyond the basic plane, 﨑 of the compatibility block, 辻 with one dot by a variation selector, 𫝶 of a later extension
    const name = '𠮷﨑　辻\u{E0100}𫝶';
    await page.goto(`${product.url}/people/new`);
    await settled(page);
    await page.getByRole('textbox', { name: /^氏名/ }).fill(name);
    await page.getByRole('button', { name: '人を登録する', exact: true }).click();
    const heading = page.getByRole('heading', { level: 1 }).filter({ hasText: '𠮷﨑' });
    await heading.waitFor();
    expect(await heading.textContent()).toBe(name);
    await page.goto(`${product.url}/people?search=${encodeURIComponent('吉崎')}`);
    await settled(page);
    expect(await page.locator('tbody th a').allTextContents()).toContain(name);
  }, 60_000);
});
