import type { Locator, Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

const WORDS = '見守りのために、わたしの名前と住所を知らせることに同意します。';

/** Types a day of the Reiwa era into a group of fields. */
async function typeDay(within: Locator | Page, legend: RegExp, [year, month, day]: readonly [string, string, string]) {
  const group = within.getByRole('group', { name: legend });
  for (const [part, text] of [
    ['年', year],
    ['月', month],
    ['日', day],
  ] as const)
    await group.getByLabel(part, { exact: true }).fill(text);
}

describe('consents', () => {
  let product: Product;
  let page: Page;
  let address: string;
  beforeAll(async () => {
    product = await startProduct();
    page = await product.signedIn('council_staff');
  }, 120_000);
  afterAll(() => product.close());

  const card = (): Locator =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: '同意', exact: true }) });
  const standing = (recipient: string): Locator =>
    card().locator('.tn-consent-standings li').filter({ hasText: recipient }).first();

  it('need a text, which staff add once and read afterwards', async () => {
    await page.getByRole('link', { name: '同意書の文' }).click();
    await page.getByText('同意書の文はまだありません').waitFor();
    expect(await violationsInBothLooks(page, 'no texts')).toEqual({});
    await page.getByRole('button', { name: '文を加える' }).click();
    await page.getByText('内容をたしかめてください').first().waitFor();
    await page.getByLabel('版の名前').fill('令和8年版');
    await page.getByLabel('文', { exact: true }).fill(WORDS);
    await typeDay(page, /使いはじめる日/, ['6', '4', '1']);
    await page.getByRole('button', { name: '文を加える' }).click();
    await page.getByText('いまの文').waitFor();
    await settled(page);
    expect(await page.locator('main').innerText()).toContain(WORDS);
    expect(await violationsInBothLooks(page, 'texts')).toEqual({});
  }, 60_000);

  it('tell nobody asked apart from a yes to some and a no', async () => {
    await page.goto(`${product.url}/people`);
    await settled(page);
    await page.locator('main table a').first().click();
    await card().getByText('同意の記録はまだありません').waitFor();
    address = page.url();
    expect(await standing('市').innerText()).toContain('まだ聞いていない');
    await card().getByRole('button', { name: '同意を記録' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('担当の福祉協力員').check();
    await dialog.getByRole('button', { name: '保存する' }).click();
    await dialog.getByText('日付を入力してください。').first().waitFor();
    expect(await violationsInBothLooks(page, 'record')).toEqual({});
    await typeDay(dialog, /答えた日/, ['7', '4', '1']);
    await dialog.getByRole('button', { name: '保存する' }).click();
    await dialog.waitFor({ state: 'detached' });
    await standing('担当の福祉協力員').getByText('同意あり（令和7年（2025年）4月1日から）').waitFor();
    expect(await standing('市').innerText()).toContain('まだ聞いていない');
    expect(await violationsInBothLooks(page, 'card')).toEqual({});
  }, 60_000);

  it('are withdrawn after a question and stay as a record', async () => {
    await card().getByText('これまでの答え（1件）').click();
    await card()
      .getByRole('button', { name: /^同意を取り下げる/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('記録は残ります').waitFor();
    expect(await violationsInBothLooks(page, 'withdraw')).toEqual({});
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await standing('担当の福祉協力員').innerText()).toContain('同意あり');
    await card()
      .getByRole('button', { name: /^同意を取り下げる/ })
      .click();
    await typeDay(dialog, /取り下げた日/, ['8', '4', '1']);
    await dialog.getByRole('button', { name: '同意を取り下げる' }).click();
    await standing('担当の福祉協力員').getByText('取り下げ（令和8年（2026年）4月1日から）').waitFor();
    expect(await card().getByText('令和8年（2026年）4月1日に取り下げ。本人（口頭）').count()).toBe(1);
    expect(
      await card()
        .getByRole('button', { name: /^同意を取り下げる/ })
        .count(),
    ).toBe(0);
  }, 60_000);

  it('are asked for on one page of paper with the very words', async () => {
    await page.goto(address);
    await card()
      .getByRole('link', { name: /^同意書を印刷.*見守り/ })
      .click();
    const sheet = page.locator('.tn-consent-sheet');
    await sheet.getByText(WORDS).waitFor();
    expect(await sheet.getByText('□').count()).toBeGreaterThan(4);
    expect(await violationsInBothLooks(page, 'form')).toEqual({});
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    await page.evaluate(() => localStorage.setItem('PARAGLIDE_LOCALE', 'en'));
    await page.reload();
    await page.getByRole('heading', { name: 'Consent form', exact: true }).waitFor();
    expect(await sheet.innerText()).toContain('担当の福祉協力員');
    expect(await sheet.innerText()).toContain('いつでも取り下げられます');
    await page.evaluate(() => localStorage.setItem('PARAGLIDE_LOCALE', 'ja'));
    await page.goto(page.url().replace('WATCH_OVER_SHARING', 'PHOTO'));
    await page.getByText('この目的の同意書の文が、まだありません。').waitFor();
  }, 60_000);
});
