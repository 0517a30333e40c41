import type { Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { walkInTurn } from './in-turn.js';
import { type Product, startProduct } from './product.js';
import { settled, walk, widthAt320, WIDTHS } from './screens.js';

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
  let staff: Page;
  let screens: Record<string, string>;
  const tooWide: Record<string, number> = {};
  const violations = { 1280: {} as Record<string, string[]>, 390: {} as Record<string, string[]> };

  // One walk: each screen is loaded once and looked at in every width.
  beforeAll(async () => {
    product = await startProduct();
    staff = await product.signedIn();
    screens = await screensOfOne(staff, product.url);
    await walk(staff, Object.entries(screens), async (page, [name, path]) => {
      await page.setViewportSize({ width: WIDTHS[0], height: 900 });
      await page.goto(product.url + path);
      await settled(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        Object.assign(violations[width], await violationsInBothLooks(page, name));
      }
      const width = await widthAt320(page);
      if (width > 321) tooWide[name] = width;
    });
    await staff.setViewportSize({ width: 1280, height: 900 });
    await staff.emulateMedia({ colorScheme: null, reducedMotion: null });
  }, 240_000);
  afterAll(() => product.close());

  it.each(WIDTHS)('have no violation of axe in light and dark at %i pixels', (width) => {
    expect(violations[width]).toEqual({});
  });

  it('fit 320 pixels and the largest text without scrolling sideways', () => {
    expect(tooWide).toEqual({});
  });

  it('are printed on one sheet of A4', async () => {
    const pages: Record<string, number> = {};
    for (const name of PRINTED) {
      await staff.goto(product.url + (screens[name] ?? ''));
      await settled(staff);
      const pdf = await staff.pdf({ format: 'A4', preferCSSPageSize: true });
      pages[name] = (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
    }
    expect(pages).toEqual(Object.fromEntries(PRINTED.map((name) => [name, 1])));
  }, 120_000);

  it('say in words what happens instead, whatever trying again brings', async () => {
    const page = await product.signedIn();
    const found: Record<string, unknown> = {};
    await walkInTurn(page, product.url, Object.entries(screens), async (one, name) => {
      const headings = await one.locator('h1').count();
      if (headings !== 1) found[name] = `${headings} headings`;
      Object.assign(found, await violationsInBothLooks(one, name));
    });
    expect(found).toEqual({});
  }, 240_000);

  it('are not there for an address that nobody has, and not shown to somebody who may not see people', async () => {
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
    const paths = [...Object.values(screens), '/people', '/people/new', '/roles', '/commissions', '/volunteers'];
    await walk(other, paths, async (page, path) => {
      await page.goto(product.url + path);
      await settled(page);
      await page.getByRole('heading', { level: 1, name: '人の情報を見る権限がありません' }).waitFor();
      forms[path] = await page.locator('main form, main table').count();
    });
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
