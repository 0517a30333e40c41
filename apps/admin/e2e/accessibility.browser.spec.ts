import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Product, startProduct } from './product.js';
import { SCREENS } from './screens.js';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on a page, as short lines; all rules, best practices too. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (
      globalThis as unknown as { axe: { run(context: unknown, options: object): Promise<{ violations: Violation[] }> } }
    ).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 120) ?? ''}`);
}

describe('every screen', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  it.each(['light', 'dark'] as const)(
    'has no violation of axe in %s, at desktop and phone width',
    async (colorScheme) => {
      const page = await product.signedIn('council_staff', { colorScheme });
      const found: Record<string, string[]> = {};
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const screen of SCREENS) {
          await page.goto(product.url + screen, { waitUntil: 'networkidle' });
          const violations = await violationsOf(page);
          if (violations.length > 0) found[`${screen} ${width}`] = violations;
        }
      }
      expect(found).toEqual({});
    },
    300_000,
  );

  it('has no violation when signed out, offline, failing and forbidden', async () => {
    const signedOut = await product.page();
    await signedOut.goto(`${product.url}/branches`, { waitUntil: 'networkidle' });
    expect(await violationsOf(signedOut)).toEqual([]);

    const page = await product.signedIn();
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/json',
        body: '{"errors":[{"message":"x","extensions":{"code":"INTERNAL","correlationId":"1"}}]}',
      }),
    );
    await page.getByRole('link', { name: '支部', exact: true }).click();
    await page.getByText('うまくいきませんでした').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.unroute('**/graphql');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: '関係機関・団体' }).click();
    await page.getByText('サーバーにつながりません').waitFor({ timeout: 20_000 });
    expect(await violationsOf(page)).toEqual([]);

    const officer = await product.signedIn('association_officer');
    await officer.goto(`${product.url}/branches/M01/split`, { waitUntil: 'networkidle' });
    await officer.getByText('この支部は分割できません').waitFor();
    expect(await violationsOf(officer)).toEqual([]);
  }, 120_000);

  it('fits 320 pixels and the largest text without scrolling sideways', async () => {
    const page = await product.signedIn();
    await page.evaluate(() => localStorage.setItem('tsunagari:text-size', 'xlarge'));
    await page.setViewportSize({ width: 320, height: 800 });
    const tooWide: string[] = [];
    for (const screen of SCREENS) {
      await page.goto(product.url + screen, { waitUntil: 'networkidle' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 321) tooWide.push(`${screen}: ${width}`);
    }
    expect(tooWide).toEqual([]);
  }, 120_000);

  it('asks no other host for anything and writes nothing into the page that its policy forbids', async () => {
    const page = await product.signedIn();
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) foreign.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(product.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    for (const screen of SCREENS) await page.goto(product.url + screen, { waitUntil: 'networkidle' });
    expect(foreign).toEqual([]);
  }, 120_000);
});
