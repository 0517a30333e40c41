import type { Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

describe('disaster mode', () => {
  let product: Product;
  let admin: Page;
  let staff: Page;
  beforeAll(async () => {
    product = await startProduct();
    admin = await product.signedIn('council_admin');
    staff = await product.signedIn('council_staff');
  }, 300_000);
  afterAll(() => product.close());

  it('is declared by one and waits for another', async () => {
    await admin.getByRole('link', { name: '災害時モード' }).click();
    await admin.getByText('いま、災害時モードではありません。').waitFor();
    expect(await violationsInBothLooks(admin, 'none')).toEqual({});
    await admin.getByRole('button', { name: '災害時モードを宣言する' }).focus();
    await admin.keyboard.press('Enter');
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('一部の支部').check();
    await dialog.getByLabel('災害の名前').fill('台風第19号');
    await dialog.getByRole('button', { name: '災害時モードを宣言する' }).click();
    await dialog.getByText('対象の支部を1つ以上選んでください。').waitFor();
    expect(await violationsInBothLooks(admin, 'declare')).toEqual({});
    await dialog.getByLabel('みほん東', { exact: true }).check();
    await dialog.getByRole('button', { name: '災害時モードを宣言する' }).press('Enter');
    await admin.getByText('2人目の確認待ち').waitFor();
    expect(await admin.getByRole('button', { name: '確認して始める' }).count()).toBe(0);
    const officer = await product.signedIn('branch_officer');
    await officer.goto(`${product.url}/disaster/people`);
    await officer.getByText('災害時モードのあいだだけ開きます').waitFor();
  }, 120_000);

  it('begins when the other confirms, and stands over every screen with who and until when', async () => {
    await staff.goto(`${product.url}/disaster`);
    await staff.getByRole('button', { name: '確認して始める' }).click();
    const asked = staff.getByRole('alertdialog');
    expect(await violationsInBothLooks(staff, 'confirm')).toEqual({});
    await asked.getByRole('button', { name: '確認して始める' }).click();
    await staff.getByText('災害時モードです：台風第19号').waitFor();
    const officer = await product.signedIn('branch_officer');
    await officer.getByText('災害時モードです：台風第19号').waitFor();
    expect(await officer.locator('.tn-banner').innerText()).toMatch(/地域：みほん東。宣言：.+、確認：.+まで。/);
    await officer.getByRole('link', { name: '避難の名簿' }).click();
    await officer.locator('main table').first().waitFor({ timeout: 120_000 });
    await settled(officer);
    expect(await officer.locator('main').innerText()).toContain('紙は市社協に返してください');
    expect(await violationsInBothLooks(officer, 'list')).toEqual({});
    const pdf = await officer.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeGreaterThan(0);
    await officer.setViewportSize({ width: 390, height: 900 });
    expect(await officer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(391);
  }, 300_000);

  it('is over when one ends it', async () => {
    await admin.goto(`${product.url}/disaster`);
    await admin.getByRole('button', { name: '解除する' }).click();
    await admin.getByRole('alertdialog').getByRole('button', { name: '解除する' }).click();
    await admin.getByText('いま、災害時モードではありません。').waitFor();
    expect(await admin.locator('.tn-banner').count()).toBe(0);
    const officer = await product.signedIn('branch_officer');
    await officer.goto(`${product.url}/disaster/people`);
    await officer.getByText('災害時モードのあいだだけ開きます').waitFor();
  }, 120_000);
});
