import { expectFocus, tabTo } from './keyboard.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

describe('the split wizard', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  it('is done with the keyboard alone, from signing in to the lists of then and now', async () => {
    const page = await product.page();
    const { email, password } = product.account('council_staff');
    await page.goto(`${product.url}/`);
    await page.getByLabel('メールアドレス').waitFor();
    await expectFocus(page, 'サインイン');
    await tabTo(page, 'メールアドレス');
    await page.keyboard.type(email);
    await tabTo(page, 'パスワード');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'みほん市社会福祉協議会' }).waitFor();
    await expectFocus(page, 'みほん市社会福祉協議会');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('ミホンヒカシ');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'みほん東', exact: true }).waitFor();
    await expectFocus(page, '「ミホンヒカシ」をふくむもの');
    await tabTo(page, 'みほん東');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '支部を分割する' }).waitFor();
    await expectFocus(page, 'みほん東支部');
    await tabTo(page, '支部を分割する');
    await page.keyboard.press('Enter');

    await page.getByRole('group', { name: '分割する日' }).waitFor();
    await expectFocus(page, 'みほん東支部');
    for (const [label, text] of [
      ['年', '８'],
      ['月', '１０'],
      ['日', '１'],
    ] as const) {
      await tabTo(page, label);
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await tabTo(page, '理由');
    await page.keyboard.type('人口がふえ、一つの支部では大きすぎるため');
    await tabTo(page, 'つぎへ');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: '新しい支部 1' }).waitFor();
    await expectFocus(page, '新しい支部');
    for (const [name, kana, code] of [
      ['みほん東北', 'みほんとうほく', 'M14'],
      ['みほん東南', 'みほんとうなん', 'M15'],
    ] as const) {
      await tabTo(page, '支部の名前');
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await page.keyboard.type(kana);
      await page.keyboard.press('Tab');
      await page.keyboard.type(code);
      await page.keyboard.press('Tab');
    }
    await page.reload();
    await page.getByRole('heading', { name: '新しい支部 2' }).waitFor();
    expect(await page.getByLabel('支部の名前').last().inputValue()).toBe('みほん東南');
    await tabTo(page, 'つぎへ');
    await page.keyboard.press('Enter');

    await page.getByText('あと16団体、行き先を選んでください').waitFor();
    await tabTo(page, '残りを「みほん東北」へ');
    await tabTo(page, 'みほん東北');
    await page.locator('table input[type=radio]').first().waitFor();
    for (let pressed = 0; pressed < 30; pressed++) {
      if (await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type === 'radio')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    await page.getByText('あと15団体').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, '残りを「みほん東北」へ');
    await page.keyboard.press('Enter');
    await page.getByText('すべて割りふりました').waitFor();
    await tabTo(page, 'つぎへ');
    await page.keyboard.press('Enter');

    await page.getByText('この内容で分割できます').waitFor();
    await expectFocus(page, '確認');
    await page.getByText('自治会等 15団体').waitFor();
    await page.getByText(/役職\d+件.*は、新しい支部に引きつがれません/).waitFor();
    await tabTo(page, 'この内容で分割する');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expectFocus(page, 'この内容で分割する');
    await tabTo(page, 'この内容で分割する');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '分割しました' }).waitFor();
    await expectFocus(page, '分割しました');
    await page.getByText(/役職\d+件.*は、新しい支部に引きつがれません/).waitFor();

    await page.getByRole('link', { name: /分割前（令和8年（2026年）9月30日）/ }).click();
    await page.getByRole('heading', { name: '自治会等 16団体' }).waitFor();
    await page.goto(`${product.url}/branches?asOf=2026-10-01`);
    await page.getByText('の時点：14支部').waitFor();
    expect(await page.locator('tbody th').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('みほん東北'), expect.stringContaining('みほん東南')]),
    );
    await page.goto(`${product.url}/branches?asOf=2026-09-30`);
    await page.getByText('の時点：13支部').waitFor();
  }, 180_000);

  it('prints the card of an association on one A4 page with the watermark', async () => {
    const page = await product.signedIn();
    await page.goto(`${product.url}/associations/M02-01`, { waitUntil: 'load' });
    await settled(page);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tn-watermark').isVisible()).toBe(true);
  }, 60_000);
});
