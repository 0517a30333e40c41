import type { Locator, Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';
import { typeDay } from './type-day.js';

describe('the life of personal data', () => {
  let product: Product;
  let page: Page;
  let address: string;
  let name: string;
  beforeAll(async () => {
    product = await startProduct();
    page = await product.signedIn('council_admin');
    await page.goto(`${product.url}/people`);
    await settled(page);
    await page.locator('main table a').first().click();
    await page.getByRole('heading', { name: '個人情報の取りあつかい' }).waitFor();
    name = (await page.title()).split('｜')[0] ?? '';
    address = page.url();
  }, 120_000);
  afterAll(() => product.close());

  const part = (): Locator =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: '個人情報の取りあつかい', exact: true }) });

  it('records on the card what was handed to someone outside, after saying what is missing', async () => {
    await part().getByText('渡した記録はありません').waitFor();
    await part().getByRole('button', { name: '渡したことを記録する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '渡したことを記録する' }).click();
    await dialog.getByText('日付を入力してください。').first().waitFor();
    await typeDay(dialog, /渡した日/, ['8', '4', '1']);
    await dialog.getByRole('button', { name: '渡したことを記録する' }).click();
    await dialog.getByText('入力してください。').first().waitFor();
    expect(await violationsInBothLooks(page, 'record a disclosure')).toEqual({});
    await dialog.getByLabel(/渡した相手/).fill('みほん自治会 会長');
    await dialog.getByLabel('電話', { exact: true }).check();
    await dialog.getByRole('button', { name: '渡したことを記録する' }).click();
    await dialog.getByText('同意していない人が1人います。').first().waitFor();
    await dialog.getByLabel(/根拠/).selectOption({ value: 'LAW' });
    await dialog.getByRole('button', { name: '渡したことを記録する' }).click();
    await dialog.waitFor({ state: 'detached' });
    const row = part().getByRole('row').filter({ hasText: 'みほん自治会 会長' });
    expect(await row.innerText()).toContain('法令');
    expect(await violationsInBothLooks(page, 'card')).toEqual({});
  }, 60_000);

  it('asks for whom a list is before it is written, and lists what left the council', async () => {
    await page.goto(`${product.url}/people`);
    await settled(page);
    for (const isGiven of [false, true]) {
      await page.getByRole('button', { name: '書き出す', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Excel（.xlsx）' }).click();
      const dialog = page.getByRole('dialog');
      if (isGiven) {
        await dialog.getByLabel(/社協の外の人に渡す/).check();
        await dialog.getByLabel(/渡した相手/).fill('みほん市役所');
        await dialog.getByLabel(/根拠/).selectOption({ label: '国や自治体の事務への協力' });
      }
      expect(await violationsInBothLooks(page, `export ${isGiven}`)).toEqual({});
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: '書き出す' }).click();
      expect((await download).suggestedFilename()).toMatch(/^名簿_.*\.xlsx$/);
      await dialog.waitFor({ state: 'detached' });
    }
    await page.goto(`${product.url}/disclosures`);
    await settled(page);
    expect(await page.getByText('提供記録 2件').count()).toBe(1);
    await page.getByLabel('方法').selectOption({ label: 'ファイルを渡した' });
    await page.getByText('提供記録 1件').waitFor();
    expect(page.url()).toContain('kind=EXPORT');
    expect(await page.getByRole('row').filter({ hasText: 'みほん市役所' }).innerText()).toContain('氏名');
    expect(await violationsInBothLooks(page, 'disclosures')).toEqual({});
  }, 60_000);

  it('shows a person what is held, on paper', async () => {
    await page.goto(address);
    await part().getByRole('link', { name: '本人への開示' }).click();
    await page.getByRole('button', { name: '画面に出して印刷する' }).click();
    const sheet = page.locator('.tn-own-data');
    await sheet.getByRole('heading', { name: '基本の記録' }).waitFor();
    expect(await sheet.innerText()).toContain(name);
    expect(await sheet.innerText()).toContain('みほん自治会 会長');
    expect(await violationsInBothLooks(page, 'own data')).toEqual({});
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'JSON' }).click();
    expect((await download).suggestedFilename()).toMatch(/^本人への開示_.*\.json$/);
  }, 60_000);

  it('tells after a leak who has seen what of whom', async () => {
    await page.goto(`${product.url}/trail`);
    await page.getByRole('link', { name: '漏えい等の報告' }).click();
    await page.getByLabel('漏えいしたおそれのある人').fill(name.slice(0, 3));
    await page.locator('.tn-picks button').first().click();
    await typeDay(page, /この日から/, ['8', '1', '1']);
    await typeDay(page, /この日まで/, ['99', '12', '31']);
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('row').nth(1).innerText()).toContain('連絡先');
    expect(await violationsInBothLooks(page, 'breach report')).toEqual({});
  }, 60_000);

  it('says how long records are kept and whose time is over', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: '転出・死亡を記録する' }).click();
    const dialog = page.getByRole('dialog');
    await typeDay(dialog, /日/, ['2', '4', '1']);
    await dialog.getByRole('button', { name: '転出・死亡を記録する' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${product.url}/retention`);
    await settled(page);
    const over = page.locator('section').filter({ has: page.getByRole('heading', { name: '保存期間をすぎた人' }) });
    expect(await over.getByRole('link', { name }).count()).toBe(1);
    expect(await violationsInBothLooks(page, 'retention')).toEqual({});
    await page.getByLabel(/転出・死亡から残す年数/).fill('31');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('保存期間は、1年から30年までの年数で入力してください。').first().waitFor();
    await page.getByLabel(/転出・死亡から残す年数/).fill('10');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('転出・死亡から10年間残します').waitFor();
    await over.getByText('保存期間をすぎた人はいません').waitFor();
  }, 60_000);

  it('erases after reason, name and password, and then knows nobody', async () => {
    await page.goto(address);
    await part().getByRole('link', { name: 'この人を消去' }).click();
    await page.getByText('消去は、元に戻せません').waitFor();
    expect(await page.getByText('氏名だけ（').count()).toBe(1);
    expect(await violationsInBothLooks(page, 'erase')).toEqual({});
    const erase = page.getByRole('button', { name: 'この人を消去する' });
    await page.getByLabel(/消去する人の氏名/).fill('ちがう人');
    await page.getByLabel('いまのパスワード').fill(product.account('council_admin').password);
    await erase.click();
    await page.getByText('入力した氏名が、この人の氏名と違います').first().waitFor();
    await page.getByLabel(/消去する人の氏名/).fill(name);
    await erase.click();
    await page.getByText('消去しました').waitFor();
    await page.goto(address);
    await page.getByText('見つかりません').first().waitFor();
    await page.goto(`${product.url}/disclosures`);
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('（消去ずみ）');
  }, 60_000);

  it('is kept from staff where it is for administrators', async () => {
    const staff = await product.signedIn('council_staff');
    await staff.goto(`${product.url}/people`);
    await settled(staff);
    await staff.locator('main table a').first().click();
    await staff.getByRole('heading', { name: '個人情報の取りあつかい' }).waitFor();
    expect(await staff.getByRole('link', { name: 'この人を消去' }).count()).toBe(0);
    await staff.goto(`${staff.url()}/erase`);
    await staff.getByText('この操作をする権限がありません').waitFor();
  }, 60_000);
});
