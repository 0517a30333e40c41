import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

describe('the accounts of a council', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  it('are kept by an administrator: a role is given and ended, and who is disabled is out at the next click', async () => {
    const staff = await product.signedIn('council_staff');
    const admin = await product.signedIn('council_admin');
    await admin.getByRole('link', { name: 'アカウント' }).click();
    await settled(admin);
    const row = admin.getByRole('row').filter({ hasText: product.account('council_staff').email });
    await row.getByRole('button').click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('button', { name: '役割を加える' }).click();
    await dialog.getByLabel('役割').selectOption({ label: '監査担当' });
    await dialog.getByRole('button', { name: '役割を加える' }).click();
    await admin.getByText('役割を加えました').waitFor();
    await row.getByText('監査担当').waitFor();
    await row.getByRole('button').click();
    await dialog.getByRole('button', { name: '監査担当を今日で終える' }).click();
    await admin.getByText('始まりの日より後にしてください').waitFor();
    expect(await violationsInBothLooks(admin, 'dialog')).toEqual({});

    await dialog.getByRole('button', { name: 'アカウントを使えなくする' }).click();
    await row.getByText('使えません').waitFor();
    expect(await violationsInBothLooks(admin, 'list')).toEqual({});
    await staff.getByRole('link', { name: '支部', exact: true }).click();
    await staff.getByRole('dialog').getByLabel('パスワード', { exact: true }).waitFor();

    await row.getByRole('button').click();
    await dialog.getByRole('button', { name: 'アカウントを使えるようにする' }).click();
    await row.getByText('使えます').waitFor();
    await product.signedIn('council_staff');
  }, 120_000);

  it('are not shown to staff', async () => {
    const page = await product.signedIn('council_staff');
    expect(await page.getByRole('link', { name: 'アカウント' }).count()).toBe(0);
    await page.goto(`${product.url}/access`);
    await page.getByText('この操作をする権限がありません').waitFor();
  }, 60_000);
});
