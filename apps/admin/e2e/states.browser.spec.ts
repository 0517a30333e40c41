import type { Page } from 'playwright-core';
import { meet } from './answers.js';
import { violationsInBothLooks } from './axe.js';
import { walkInTurn } from './in-turn.js';
import { type Product, startProduct } from './product.js';
import { SCREENS, SCREENS_OF_ADMINISTRATORS, settled, walk } from './screens.js';

/** The screens on which somebody who may only look is told so. */
const FOR_STAFF = [
  '/branches/M01/edit',
  '/branches/M01/split',
  '/branches/new',
  '/branches/merge',
  '/associations/M02-01/edit',
  '/associations/new',
];

const headings = (page: Page): Promise<number> => page.locator('h1').count();

describe('what a screen shows instead of its content', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  const READING = [...SCREENS, ...SCREENS_OF_ADMINISTRATORS].filter(({ reads }) => reads).map(({ path }) => path);

  async function problems(page: Page, name: string): Promise<Record<string, unknown>> {
    const count = await headings(page);
    return { ...(count !== 1 && { [name]: `${count} headings` }), ...(await violationsInBothLooks(page, name)) };
  }

  it('has one heading and no violation of axe in light and dark on every screen, whatever trying again brings', async () => {
    // Administrators are shown every screen.
    const page = await product.signedIn('council_admin');
    const found: Record<string, unknown> = {};
    await walkInTurn(
      page,
      product.url,
      READING.map((path) => [path, path]),
      async (one, name) => void Object.assign(found, await problems(one, name)),
    );
    expect(found).toEqual({});
  }, 600_000);

  it('has one heading and no violation of axe in light and dark on every screen without anything to show', async () => {
    const page = await product.signedIn('council_admin');
    const found: Record<string, unknown> = {};
    const look = async (one: Page, path: string): Promise<void> => {
      await one.goto(product.url + path);
      await settled(one);
      Object.assign(found, await problems(one, path));
    };
    await walk(page, READING, look, async (one) => void (await meet(one, 'empty')));
    expect(found).toEqual({});
  }, 600_000);

  it('leads a council without branches to the first one, those who may open it', async () => {
    const page = await product.signedIn('council_staff');
    await meet(page, 'empty');
    await page.goto(`${product.url}/`);
    await page.getByText('まず支部を設けましょう').waitFor();
    expect(await page.getByText('すべての支部に拠点があります').count()).toBe(0);
    await page.getByRole('link', { name: '支部を設ける' }).click();
    await page.waitForURL('**/branches/new');
    const other = await product.signedIn('association_officer');
    await meet(other, 'empty');
    await other.goto(`${product.url}/`);
    await other.getByText('支部はまだありません').first().waitFor();
    expect(await other.getByRole('link', { name: '支部を設ける' }).count()).toBe(0);
  }, 120_000);

  it('tells somebody who may only look that the screen is for staff, before anything is typed', async () => {
    const page = await product.signedIn('association_officer');
    const found: Record<string, unknown> = {};
    await walk(page, FOR_STAFF, async (one, path) => {
      await one.goto(product.url + path);
      await settled(one);
      await one.getByRole('heading', { level: 1, name: /権限がありません|この支部は分割できません/ }).waitFor();
      if ((await one.locator('main form').count()) > 0) found[path] = 'a form';
      Object.assign(found, await violationsInBothLooks(one, path));
    });
    expect(found).toEqual({});
  }, 300_000);
});
