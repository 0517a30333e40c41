import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';
import { typeDay } from './type-day.js';

describe('the trail', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  it('shows an administrator who looked at whom and what for, as it was chosen', async () => {
    const staff = await product.signedIn('council_staff');
    await staff.goto(`${product.url}/people`);
    await staff.getByLabel('見る目的').selectOption({ label: '相談' });
    await settled(staff);
    await staff.locator('main table a').first().click();
    await staff.getByRole('heading', { name: '連絡先と所属' }).waitFor();
    await settled(staff);
    const address = staff.url();

    const admin = await product.signedIn('council_admin');
    await admin.getByRole('link', { name: '記録', exact: true }).click();
    await settled(admin);
    const newest = admin.getByRole('row').filter({ hasText: '市社協職員' }).filter({ hasText: '閲覧' }).first();
    expect(await newest.innerText()).toContain('相談');
    expect(await newest.innerText()).toContain('連絡先');
    await admin.getByLabel('何を').selectOption({ label: '変更など' });
    await settled(admin);
    await newest.waitFor({ state: 'detached' });
    expect(await admin.getByRole('row').filter({ hasText: '閲覧' }).count()).toBe(0);
    expect(await violationsInBothLooks(admin, 'the trail')).toEqual({});

    await admin.goto(address);
    const looks = admin.locator('section').filter({ hasText: 'この人を見た記録' });
    await looks.getByText('相談').first().waitFor();
    expect(await violationsInBothLooks(admin, 'looks at a person')).toEqual({});
  }, 120_000);

  it('tells an auditor, who sees no people, by days and account who has seen how many', async () => {
    const auditor = await product.signedIn('auditor');
    await auditor.goto(`${product.url}/trail`);
    await auditor.getByRole('link', { name: '漏えい等の報告' }).click();
    await auditor.getByText('期間をえらぶと').waitFor();
    await typeDay(auditor, /この日から/, ['8', '1', '1']);
    await typeDay(auditor, /この日まで/, ['99', '12', '31']);
    const line = auditor.getByRole('row').filter({ hasText: '市社協職員' });
    await line.first().waitFor();
    expect(await violationsInBothLooks(auditor, 'breach report of an auditor')).toEqual({});
    await line
      .first()
      .getByRole('button', { name: /が見たものだけ/ })
      .click();
    await auditor
      .getByText(/見られた人の番号/)
      .first()
      .click();
    const number = await auditor.locator('details code').first().innerText();
    await auditor.getByRole('button', { name: 'すべてのアカウントにもどす' }).click();
    await auditor.getByLabel('人の番号').fill('例谷');
    await auditor.getByText('人の番号として読めません：例谷').waitFor();
    await auditor.getByLabel('人の番号').fill(number);
    await line.first().waitFor();
    expect(await line.first().innerText()).toContain('連絡先');
  }, 120_000);

  it('is not shown to staff', async () => {
    const staff = await product.signedIn('council_staff');
    expect(await staff.getByRole('link', { name: '記録', exact: true }).count()).toBe(0);
    await staff.goto(`${product.url}/trail`);
    await staff.getByText('この操作をする権限がありません').waitFor();
  }, 60_000);
});
