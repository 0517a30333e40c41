import { addDays, formatEraDate, type PlainDate, systemClock } from '@tsunagari/kernel';
import type { Locator, Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

/** How many pages a file has. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

/** Types a day by era: 令和8年4月1日. */
async function fillDay(form: Page | Locator, legend: string, date: PlainDate): Promise<void> {
  const group = form.getByRole('group', { name: legend });
  const [, year = '', month = '', day = ''] = /(\d+|元)年(\d+)月(\d+)日/.exec(formatEraDate(date)) ?? [];
  for (const [part, text] of [
    ['年', year],
    ['月', month],
    ['日', day],
  ] as const)
    await group.getByLabel(part, { exact: true }).fill(text);
}

describe('commissions', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  const open = async (path: string): Promise<Page> => {
    const page = await product.signedIn();
    await page.goto(product.url + path);
    await settled(page);
    return page;
  };

  it('are issued by two parties, printed on one sheet and watched until they end', async () => {
    const today = systemClock.today();
    const page = await open('/people?search=模擬高');
    await page.locator('tbody th a').first().click();
    await page.getByRole('link', { name: '委嘱する' }).click();
    await page.getByRole('heading', { name: '委嘱者2' }).waitFor();
    const name = await page.locator('.tn-actions ruby').evaluate((ruby) => ruby.firstChild?.textContent ?? '');
    expect(name).toContain('髙');
    const titles = page.getByRole('textbox', { name: /^肩書き/ });
    expect(await titles.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual([
      '支部長',
      '会長',
    ]);
    const signers = await page
      .getByRole('group', { name: /^委嘱者/ })
      .getByRole('textbox', { name: '氏名', exact: true })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(signers.filter((signer) => signer !== '')).toHaveLength(2);
    expect(await page.getByRole('button', { name: '2人目をへらす' }).count()).toBe(0);

    await page.getByRole('button', { name: '委嘱する', exact: true }).click();
    await page.getByRole('alert').getByText('始まりの日と最後の日を入力してください').waitFor();
    expect(await violationsInBothLooks(page, 'days are missing')).toEqual({});
    await fillDay(page, '始まりの日', addDays(today, -30));
    await fillDay(page, '最後の日', addDays(today, 20));
    await page.getByLabel('文書番号').fill('見本第1号');
    await page.getByRole('button', { name: '委嘱する', exact: true }).click();

    const sheet = page.locator('.tn-certificate');
    await sheet.waitFor();
    expect(await sheet.getByRole('listitem').count()).toBe(2);
    for (const words of ['見本第1号', `${name}　殿`, formatEraDate(addDays(today, 20)), '支部長', '会長', ...signers])
      expect(await sheet.innerText()).toContain(words);
    expect(await violationsInBothLooks(page, 'certificate')).toEqual({});
    expect(await pagesOf(page)).toBe(1);

    await page.goto(`${product.url}/commissions?soon=true&search=${encodeURIComponent(name)}`);
    await settled(page);
    const row = page.locator('tbody tr').filter({ hasText: name }).first();
    await row.getByText('まもなく満了').waitFor();
    await row.getByText('あと20日').waitFor();
    await row.getByRole('button', { name: '再委嘱する' }).click();
    const dialog = page.getByRole('dialog');
    await fillDay(dialog, '最後の日', addDays(today, 385));
    await dialog.getByRole('button', { name: '再委嘱する' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('あと20日').waitFor({ state: 'detached' });
  }, 120_000);

  it('are printed one page each when several are marked', async () => {
    const page = await open('/commissions');
    const marks = page.getByRole('checkbox', { name: /さんの委嘱状を印刷する$/ });
    for (const at of [0, 1, 2]) await marks.nth(at).check({ force: true });
    await page.getByRole('link', { name: '選んだ3人の委嘱状を印刷する' }).click();
    await page.locator('.tn-certificate').nth(2).waitFor();
    expect(await pagesOf(page)).toBe(3);
  }, 60_000);

  it('of the next 90 days are those that still run and will end, and those that nobody has renewed', async () => {
    const page = await open('/commissions?soon=true');
    const states = await page.locator('tbody .tn-status').allInnerTexts();
    expect(states.length).toBeGreaterThan(0);
    expect(states.filter((state) => !['まもなく満了', '満了'].includes(state))).toEqual([]);
    const left = await page
      .locator('tbody')
      .getByText(/^あと\d+日$/)
      .allInnerTexts();
    expect(left.map((text) => Number(/\d+/.exec(text)?.[0] ?? 0)).filter((days) => days > 90)).toEqual([]);
  }, 60_000);
});
