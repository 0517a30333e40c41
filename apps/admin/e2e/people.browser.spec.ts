import type { Locator, Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

const field = (page: Page, label: string | RegExp): Locator => page.getByRole('textbox', { name: label });
const send = (page: Page): Promise<void> => page.getByRole('button', { name: '人を登録する', exact: true }).click();

describe('registering a person', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  const open = async (path: string): Promise<Page> => {
    const page = await product.signedIn();
    await page.goto(product.url + path);
    await settled(page);
    return page;
  };

  it('keeps an impossible date as it was typed, says why it cannot be, and takes the corrected one', async () => {
    const page = await open('/people/new');
    await field(page, /^氏名/).fill('見本　ひづけ');
    await field(page, 'ふりがな').fill('みほん　ひづけ');
    await field(page, '生年月日').fill('昭和23年2月30日');
    await page.getByText('その日付はありません').first().waitFor();
    await send(page);
    await page.getByRole('alert').getByText('暦にない日付です').waitFor();
    expect(await field(page, '生年月日').inputValue()).toBe('昭和23年2月30日');
    expect(await field(page, /^氏名/).inputValue()).toBe('見本　ひづけ');
    expect(await violationsInBothLooks(page, 'impossible date')).toEqual({});
    await page.reload();
    await settled(page);
    expect(await field(page, '生年月日').inputValue()).toBe('昭和23年2月30日');
    await field(page, '生年月日').fill('Ｓ２３．２．２９');
    await page.getByText('読みとり：昭和23年（1948年）2月29日').waitFor();
    expect(await field(page, '生年月日').getAttribute('aria-invalid')).not.toBe('true');
    await send(page);
    await page.getByRole('heading', { level: 1, name: '見本　ひづけ' }).waitFor();
    await page.getByText(/昭和23年（1948年）2月29日（\d+歳）/).waitFor();
  }, 90_000);

  it('refuses somebody who may be there already, shows who that is, and registers another one of that name', async () => {
    const page = await open('/people?search=模擬高');
    const known = page.locator('tbody tr').first();
    const name = await known.locator('ruby').evaluate((ruby) => ruby.firstChild?.textContent ?? '');
    const association = await known.locator('td a').first().innerText();
    expect(name).toContain('髙');
    const plain = name.replace('髙', '高');
    await page.goto(`${product.url}/people/new`);
    await settled(page);
    await field(page, /^氏名/).fill(plain);
    const box = page.getByRole('combobox', { name: '自治会等' });
    await box.click();
    await page.keyboard.type(association);
    await page.getByRole('option', { name: association }).first().click();
    await send(page);
    await page.getByText('同じ人が、もう登録されているかもしれません').waitFor();
    await page.getByRole('table').getByRole('link', { name }).first().waitFor();
    expect(await violationsInBothLooks(page, 'possible duplicate')).toEqual({});
    expect(await field(page, /^氏名/).inputValue()).toBe(plain);
    await page.getByRole('button', { name: '別の人として登録する' }).click();
    await page.getByRole('heading', { level: 1, name: plain }).waitFor();
    await page.goto(`${product.url}/people?search=${encodeURIComponent(plain)}`);
    await settled(page);
    const found = await page.locator('tbody th').allInnerTexts();
    expect(found.some((text) => text.includes('髙'))).toBe(true);
    expect(found.some((text) => text.includes('高'))).toBe(true);
  }, 90_000);
});
