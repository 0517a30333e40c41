import type { Page } from 'playwright-core';
import { withAuthenticator } from './authenticator.js';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

describe('the emergency access', () => {
  let product: Product;
  let officer: Page;
  let name: string;
  beforeAll(async () => {
    product = await startProduct();
    const staff = await product.signedIn('council_staff');
    await staff.goto(`${product.url}/people?branch=M02`);
    await settled(staff);
    const link = staff.locator('main table a').first();
    await link.waitFor();
    // The reading stands over the name: only what is written below is typed.
    name = await link.evaluate((element) => {
      for (const reading of element.querySelectorAll('rt, rp')) reading.remove();
      return element.textContent.trim();
    });
    officer = await product.signedIn('branch_coordinator');
  }, 300_000);
  afterAll(() => product.close());

  it('begins by keyboard with a reason, words and the password', async () => {
    await officer.goto(`${product.url}/people`);
    await settled(officer);
    await officer.getByRole('link', { name: '緊急に閲覧する' }).click();
    await officer.getByText('まず119番・110番に').waitFor();
    expect(await violationsInBothLooks(officer, 'before')).toEqual({});
    await officer.getByRole('button', { name: '緊急に閲覧する' }).focus();
    await officer.keyboard.press('Enter');
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('いまのパスワード').fill(product.account('branch_coordinator').password);
    await dialog.getByRole('button', { name: '1時間だけ閲覧を始める' }).click();
    await dialog.getByText('内容をたしかめてください').waitFor();
    expect(await violationsInBothLooks(officer, 'asked')).toEqual({});
    await dialog.getByLabel('何がありましたか').fill('となりの人から、倒れているようだと電話があった。');
    await officer.keyboard.press('Tab');
    await dialog.getByRole('button', { name: '1時間だけ閲覧を始める' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await officer.getByText('緊急の閲覧中です。あと60分で終わります。').waitFor();
  }, 120_000);

  it('finds by the whole name, shows how to reach the person, and stands over every screen', async () => {
    await officer.getByLabel('氏名かふりがなの全体、または電話番号').fill(name.slice(0, 1));
    await officer.getByRole('button', { name: '探す', exact: true }).last().click();
    await officer.getByText('見つかりません').first().waitFor();
    await officer.getByLabel('氏名かふりがなの全体、または電話番号').fill(name);
    await officer.keyboard.press('Enter');
    await officer.getByRole('heading', { level: 3, name }).first().waitFor();
    expect(await violationsInBothLooks(officer, 'found')).toEqual({});
    await officer.setViewportSize({ width: 390, height: 900 });
    expect(await officer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(391);
    await officer.setViewportSize({ width: 1280, height: 900 });
    await officer.getByRole('link', { name: '支部', exact: true }).click();
    await settled(officer);
    await officer.getByText('緊急の閲覧中です。').waitFor();
  }, 120_000);

  it('is on the home of an administrator at once, and is reviewed after its end', async () => {
    const admin = await product.signedIn('council_admin');
    await admin.getByText('緊急の閲覧があります（1件）').waitFor();
    expect(await violationsInBothLooks(admin, 'home')).toEqual({});
    await officer.getByRole('button', { name: '終える' }).click();
    await officer.getByText('緊急の閲覧を終えました').waitFor();
    await officer.getByText('緊急の閲覧中です。').waitFor({ state: 'detached' });
    await admin.locator('main').getByRole('link', { name: '緊急の閲覧の確認' }).click();
    await admin.getByText('倒れているようだ').first().waitFor();
    await admin.getByRole('button', { name: '確認する' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('確認した内容').fill('必要な閲覧だった。');
    expect(await violationsInBothLooks(admin, 'review')).toEqual({});
    await dialog.getByRole('button', { name: '確認を記録する' }).click();
    await admin.getByText('確認を待っている緊急の閲覧はありません。').waitFor();
    expect(await admin.locator('main').innerText()).toContain('必要な閲覧だった。');
    await officer.goto(`${product.url}/emergency`);
    await officer.getByText('適切だった').first().waitFor();
  }, 120_000);

  it('begins by a passkey, too, for those who sign in without a password', async () => {
    const role = 'branch_officer';
    const page = await product.signedIn(role);
    await withAuthenticator(page);
    await page.goto(`${product.url}/account`);
    await settled(page);
    await page.getByLabel('パスキーの名前').fill('携帯電話');
    const passkeys = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'パスキー', exact: true }) });
    await passkeys.getByLabel('いまのパスワード').fill(product.account(role).password);
    await passkeys.getByRole('button', { name: 'この機器のパスキーを追加する' }).click();
    await page.getByText('パスキーを追加しました。').waitFor();
    await page.goto(`${product.url}/emergency`);
    await settled(page);
    await page.getByRole('button', { name: '緊急に閲覧する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('何がありましたか').fill('となりの人から、倒れているようだと電話があった。');
    await dialog.getByRole('button', { name: 'パスキーで確かめて閲覧を始める' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('緊急の閲覧中です。あと60分で終わります。').waitFor();
  }, 120_000);
});
