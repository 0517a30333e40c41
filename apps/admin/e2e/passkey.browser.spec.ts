import { systemClock } from '@tsunagari/kernel';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { withAuthenticator } from './authenticator.js';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

describe('ways to sign in', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  const section = (page: Page, name: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
  const typePassword = async (page: Page, role: string): Promise<void> => {
    const { email, password } = product.account(role);
    await page.goto(`${product.url}/sign-in`);
    await page.getByLabel('メールアドレス').fill(email);
    await page.getByLabel('パスワード', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'サインイン' }).click();
  };
  const signOut = async (page: Page): Promise<void> => {
    await page.goto(`${product.url}/account`);
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await page.waitForURL(`${product.url}/sign-in`);
  };

  it('a passkey is added, lets in alone, is asked for after the password, and is taken away', async () => {
    const role = 'branch_coordinator';
    const page = await product.signedIn(role);
    await withAuthenticator(page);
    await page.goto(`${product.url}/account`);
    await settled(page);
    const passkeys = section(page, 'パスキー');
    await passkeys.getByLabel('パスキーの名前').fill('事務所のパソコン');
    await passkeys.getByLabel('いまのパスワード').fill(product.account(role).password);
    await passkeys.getByRole('button', { name: 'この機器のパスキーを追加する' }).click();
    await page.getByText('パスキーを追加しました。').waitFor();
    await passkeys.getByText('まだ使っていません').waitFor();
    expect(await violationsInBothLooks(page, 'account with a passkey')).toEqual({});

    await signOut(page);
    await page.getByRole('button', { name: 'パスキーを使う' }).click();
    await page.waitForURL(`${product.url}/`);

    await signOut(page);
    await typePassword(page, role);
    await page.getByText('登録した機器のパスキーで本人確認をしてください').waitFor();
    expect(await violationsInBothLooks(page, 'second proof')).toEqual({});
    await page.getByRole('button', { name: 'パスキーを使う' }).click();
    await page.waitForURL(`${product.url}/`);

    await page.goto(`${product.url}/account`);
    await passkeys.getByRole('button', { name: 'パスキーを外す' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('いまのパスワード').fill(product.account(role).password);
    await dialog.getByRole('button', { name: 'パスキーを外す' }).click();
    await page.getByText('パスキーを外しました。').waitFor();
    await signOut(page);
    await typePassword(page, role);
    await page.waitForURL(`${product.url}/`);
  }, 120_000);

  it('an authenticator app is set up and its code asked for; a wrong one is told', async () => {
    const role = 'branch_officer';
    const page = await product.signedIn(role);
    await page.goto(`${product.url}/account`);
    await settled(page);
    const totp = section(page, '認証アプリ');
    await totp.getByLabel('いまのパスワード').fill(product.account(role).password);
    await totp.getByRole('button', { name: '認証アプリを設定する' }).click();
    const secret = (await totp.locator('code').innerText()).replaceAll(' ', '');
    const epoch = Math.floor(systemClock.now().getTime() / 1000);
    await totp.getByLabel('認証アプリのコード').fill(generateSync({ secret, epoch }));
    await totp.getByRole('button', { name: 'コードを確かめて設定を終える' }).click();
    await page.getByText('認証アプリを設定しました').waitFor();
    // Whoever finds the screen open and knows the password does not get rid of the app.
    await totp.getByLabel('いまのパスワード').fill(product.account(role).password);
    await totp.getByRole('button', { name: '認証アプリを外す' }).click();
    await totp.getByText('コードが違うか、もう使われています').first().waitFor();

    await signOut(page);
    await typePassword(page, role);
    const code = page.getByLabel('認証アプリのコード');
    await code.fill('12345');
    await page.getByRole('button', { name: 'サインイン' }).click();
    await page.getByText('コードが違うか、時間がたちすぎました').waitFor();
    expect(await violationsInBothLooks(page, 'code')).toEqual({});
    await code.fill(generateSync({ secret, epoch: epoch + 30 }));
    await page.getByRole('button', { name: 'サインイン' }).click();
    await page.waitForURL(`${product.url}/`);
  }, 120_000);

  it('an invited person opens the link, chooses a password and signs in', async () => {
    const page = await product.signedIn('council_admin');
    await page.getByRole('link', { name: 'アカウント' }).click();
    await settled(page);
    const invite = section(page, '人を招待する');
    await invite.getByLabel('表示する名前').fill('新しい職員（架空）');
    await invite.getByLabel('メールアドレス').fill('atarashii@example.jp');
    await invite.getByRole('button', { name: '招待リンクを作る' }).click();
    const url = await invite.locator('code').innerText();
    expect(await violationsInBothLooks(page, 'access')).toEqual({});

    const guest = await product.page();
    await guest.goto(url);
    await guest.getByText('新しい職員（架空）さん、ようこそ').waitFor();
    expect(await violationsInBothLooks(guest, 'set password')).toEqual({});
    await guest.getByLabel('新しいパスワード').fill('短い');
    await guest.getByRole('button', { name: 'パスワードを決める' }).click();
    await guest.getByText('パスワードは12文字以上にしてください').waitFor();
    await guest.getByLabel('新しいパスワード').fill('みほんのながいあいことば');
    await guest.getByRole('button', { name: 'パスワードを決める' }).click();
    await guest.waitForURL(`${product.url}/sign-in`);
    await guest.getByLabel('メールアドレス').fill('atarashii@example.jp');
    await guest.getByLabel('パスワード', { exact: true }).fill('みほんのながいあいことば');
    await guest.getByRole('button', { name: 'サインイン' }).click();
    await guest.waitForURL(`${product.url}/`);

    const late = await product.page();
    await late.goto(url);
    await late.getByText('このリンクは使えません').waitFor();
    expect(await violationsInBothLooks(late, 'ended link')).toEqual({});
  }, 120_000);

  it('invitations are for administrators', async () => {
    const page = await product.signedIn('council_staff');
    await page.goto(`${product.url}/access`);
    await settled(page);
    await page.getByRole('heading', { level: 1, name: '権限がありません' }).waitFor();
    expect(await page.locator('main form').count()).toBe(0);
  }, 60_000);
});
