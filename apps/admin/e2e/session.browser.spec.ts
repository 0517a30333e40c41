import type { Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

const NEW_WORDS = 'みほん市のあたらしい約束です。\n聞いたことを話しません。';

describe('a session', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  const fillSignIn = async (scope: Pick<Page, 'getByLabel' | 'getByRole'>, role: string): Promise<void> => {
    const { email, password } = product.account(role);
    await scope.getByLabel('メールアドレス').fill(email);
    await scope.getByLabel('パスワード', { exact: true }).fill(password);
    await scope.getByRole('button', { name: 'サインイン' }).click();
  };
  const nameOf = (page: Page) => page.getByRole('textbox', { name: '名前 必須' });

  it('warns before it ends, lives on by one press, and ends under what was typed', async () => {
    const page = await product.signedIn('council_staff');
    await page.clock.install();
    await page.goto(`${product.url}/associations/new`);
    await settled(page);
    await nameOf(page).fill('ねむらない自治会');
    const warning = page.getByRole('alertdialog', { name: 'まもなくサインインが切れます' });
    expect(await warning.count()).toBe(0);
    await page.clock.fastForward('28:30');
    await warning.getByRole('button', { name: '続ける' }).click();
    await warning.waitFor({ state: 'detached' });

    await page.context().clearCookies();
    await page.clock.fastForward('30:01');
    const dialog = page.getByRole('dialog', { name: 'もう一度サインインしてください' });
    await dialog.waitFor();
    expect(await page.locator('h1').isVisible()).toBe(false);
    await fillSignIn(dialog, 'council_staff');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await nameOf(page).inputValue()).toBe('ねむらない自治会');
    await page.getByRole('button', { name: '自治会等を登録する' }).click();
    await page.getByText('「ねむらない自治会」を登録しました').waitFor();
  }, 60_000);

  it('makes an access token that is shown once, lists it, and revokes it at once', async () => {
    const page = await product.signedIn('council_staff');
    await page.goto(`${product.url}/account`);
    await settled(page);
    const heading = page.getByRole('heading', { name: 'アクセストークン', exact: true });
    const section = page.locator('section').filter({ has: heading });
    await section.getByText('使えるアクセストークンはありません。').waitFor();
    await section.getByLabel('何に使うか').fill('月次の集計');
    await section.getByLabel('使える範囲').selectOption('API_ADHOC');
    await section.getByLabel('使える期間').selectOption('30');
    await section.getByLabel('いまのパスワード', { exact: true }).fill(product.account('council_staff').password);
    await section.getByRole('button', { name: 'アクセストークンをつくる' }).click();
    await section.getByText('見られるのは今回だけです').waitFor();
    const secret = (await section.locator('code').textContent()) ?? '';
    const ask = () =>
      fetch(`${product.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query: '{ viewer { account { email } } }' }),
      });
    expect((await ask()).status).toBe(200);
    await page.reload();
    await settled(page);
    expect(await page.content()).not.toContain(secret);
    await section.getByRole('button', { name: '取り消す' }).click();
    await section.getByText('アクセストークン「月次の集計」を取り消しますか').waitFor();
    await section.getByRole('button', { name: '取り消す', exact: true }).click();
    await section.getByText('使えるアクセストークンはありません。').waitFor();
    expect((await ask()).status).toBe(401);
  }, 60_000);

  it('asks everybody for a new edition of the pledge: over what is typed, and before anything else is shown', async () => {
    const typing = await product.signedIn('council_staff');
    await typing.goto(`${product.url}/associations/new`);
    await settled(typing);
    await nameOf(typing).fill('やくそくの自治会');

    const admin = await product.signedIn('council_admin');
    await admin.goto(`${product.url}/access`);
    await settled(admin);
    await admin.getByLabel('約束の文').fill(NEW_WORDS);
    await admin.getByRole('button', { name: '新しい版にする' }).click();
    const asked = admin.getByRole('dialog', { name: '秘密厳守の約束' });
    await asked.getByText('聞いたことを話しません。').waitFor();
    await asked.getByRole('button', { name: '守ります' }).click();
    await admin.getByText('いちばん新しい文：第2版').waitFor();

    await typing.getByRole('button', { name: '自治会等を登録する' }).click();
    await typing.getByRole('dialog').getByRole('button', { name: '守ります' }).click();
    await typing.getByText('「やくそくの自治会」を登録しました').waitFor();

    const page = await product.page();
    await page.goto(`${product.url}/branches`);
    await fillSignIn(page, 'branch_coordinator');
    await page.getByRole('heading', { level: 1, name: '秘密厳守の約束' }).waitFor();
    await page.getByText('聞いたことを話しません。').waitFor();
    expect(await page.getByRole('navigation').getByRole('link').count()).toBe(0);
    expect(await violationsInBothLooks(page, 'pledge')).toEqual({});
    await page.goto(`${product.url}/people`);
    await page.getByRole('heading', { level: 1, name: '秘密厳守の約束' }).waitFor();
    await page.getByRole('button', { name: '守ります' }).click();
    await page.waitForURL(`${product.url}/people`);
    await page.getByRole('navigation').getByRole('link', { name: '支部' }).first().waitFor();

    const leaving = await product.page();
    await leaving.goto(product.url);
    await fillSignIn(leaving, 'branch_officer');
    await leaving.getByRole('heading', { level: 1, name: '秘密厳守の約束' }).waitFor();
    await leaving.getByRole('button', { name: 'サインアウト' }).click();
    await leaving.waitForURL(`${product.url}/sign-in`);
    expect((await leaving.context().cookies()).filter(({ name }) => name.includes('tsunagari'))).toEqual([]);
  }, 60_000);
});
