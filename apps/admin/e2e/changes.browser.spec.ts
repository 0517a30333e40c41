import type { Locator, Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

const nameOf = (page: Page): Locator => page.getByRole('textbox', { name: '名前 必須' });

describe('what becomes of what is typed', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  const open = async (path: string): Promise<Page> => {
    const page = await product.signedIn();
    await page.goto(product.url + path);
    await settled(page);
    return page;
  };

  it('is confirmed in words when it was saved, and can be taken back', async () => {
    const page = await open('/associations/M03-01/edit');
    const venue = page.getByLabel('集会所');
    const before = await venue.inputValue();
    await venue.fill('あたらしい会館');
    await page.getByRole('button', { name: '保存する', exact: true }).click();
    await page.getByText('を保存しました').waitFor();
    expect(await violationsInBothLooks(page, 'message')).toEqual({});
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('元に戻しました').waitFor();
    await page.reload();
    await settled(page);
    expect(await venue.inputValue()).toBe(before);
  }, 60_000);

  it('is not taken back over what somebody else has changed since', async () => {
    const [mine, theirs] = [await open('/associations/M03-02/edit'), await open('/associations/M03-02/edit')];
    await mine.getByLabel('集会所').fill('わたしの会館');
    await mine.getByRole('button', { name: '保存する', exact: true }).click();
    await mine.getByText('を保存しました').waitFor();
    await theirs.reload();
    await settled(theirs);
    await theirs.getByLabel('集会所').fill('ほかの会館');
    await theirs.getByRole('button', { name: '保存する', exact: true }).click();
    await theirs.getByText('を保存しました').waitFor();
    await mine.getByRole('button', { name: '元に戻す' }).click();
    await mine.getByText('元に戻せませんでした').waitFor();
    await theirs.reload();
    await settled(theirs);
    expect(await theirs.getByLabel('集会所').inputValue()).toBe('ほかの会館');
  }, 60_000);

  it('takes a change of the branch back', async () => {
    const page = await open('/associations/M03-03/edit');
    await page.locator('summary', { hasText: '所属支部を変える' }).click();
    await page.getByLabel('行き先').selectOption({ label: 'みほん西' });
    for (const [part, text] of [
      ['年', '8'],
      ['月', '4'],
      ['日', '1'],
    ] as const)
      await page.getByRole('group', { name: '始まりの日' }).getByLabel(part, { exact: true }).fill(text);
    await page.getByText('令和8年（2026年）4月1日').waitFor();
    await page.getByRole('button', { name: '所属支部を変える' }).click();
    await page.getByText('「みほん西」の所属になります').waitFor();
    await page.getByRole('link', { name: 'みほん西' }).waitFor();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('元に戻しました').waitFor();
    await page.getByRole('link', { name: 'みほん西' }).waitFor({ state: 'detached' });
  }, 60_000);

  it('survives a reload, says so, and can be thrown away', async () => {
    const page = await open('/associations/new');
    await nameOf(page).fill('とちゅうの自治会');
    await page.reload();
    await page.getByText('前に途中まで入力した内容を読みこみました').waitFor();
    expect(await nameOf(page).inputValue()).toBe('とちゅうの自治会');
    await page.getByRole('button', { name: '消して最初から入力する' }).click();
    expect(await nameOf(page).inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.reload();
    await settled(page);
    expect(await page.getByText('前に途中まで入力した内容').count()).toBe(0);
  }, 60_000);

  it('survives a reload over a record, and is not read by the next one who signs in', async () => {
    const page = await open('/branches/M04/edit');
    await page.getByLabel('地域の範囲').fill('とちゅうの文');
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('地域の範囲').inputValue()).toBe('とちゅうの文');
    await page.context().clearCookies();
    await page.goto(`${product.url}/sign-in`);
    const { email, password } = product.account('council_admin');
    await page.getByLabel('メールアドレス').fill(email);
    await page.getByLabel('パスワード', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'サインイン' }).click();
    await page.waitForURL(`${product.url}/`);
    await page.goto(`${product.url}/branches/M04/edit`);
    await settled(page);
    expect(await page.getByLabel('地域の範囲').inputValue()).not.toBe('とちゅうの文');
  }, 60_000);

  it('stays when the session has ended, and goes on after signing in again', async () => {
    const page = await open('/associations/new');
    await nameOf(page).fill('きえない自治会');
    await page.context().clearCookies();
    await page.getByRole('button', { name: '自治会等を登録する' }).click();
    const dialog = page.getByRole('dialog');
    const { email, password } = product.account('council_staff');
    await dialog.getByLabel('メールアドレス').fill(email);
    await dialog.getByLabel('パスワード', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'サインイン' }).click();
    await page.getByRole('heading', { level: 1, name: 'きえない自治会' }).waitFor();
    await page.getByText('「きえない自治会」を登録しました').waitFor();
  }, 60_000);

  it('may hold a kind that the list lacked, added on the way', async () => {
    const page = await open('/associations/new');
    await nameOf(page).fill('みほん自治区');
    await page.getByRole('button', { name: 'ほかの種別をふやす' }).click();
    await page.getByLabel(/種別の呼び名/).fill('自治区');
    await page.getByRole('dialog').getByRole('button', { name: 'ほかの種別をふやす' }).click();
    await page.getByText('種別「自治区」をふやしました').waitFor();
    await page.getByRole('button', { name: '自治会等を登録する' }).click();
    await page.getByRole('heading', { level: 1, name: 'みほん自治区' }).waitFor();
    expect(
      await page
        .getByRole('definition')
        .filter({ hasText: /^自治区$/ })
        .count(),
    ).toBe(1);
  }, 60_000);
});
