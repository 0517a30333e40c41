import type { Page } from 'playwright-core';
import { expectFocus, tabTo } from './keyboard.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

const NAME = '模擬髙　勇';

/** The names in the list, without their readings. */
const namesIn = (page: Page): Promise<string[]> =>
  page
    .locator('tbody th a')
    .evaluateAll((links) => links.map((link) => (link.querySelector('ruby') ?? link).firstChild?.textContent ?? ''));

async function search(page: Page, words: string): Promise<string[]> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await page.waitForURL((url) => url.searchParams.get('search') === words);
  await settled(page);
  return namesIn(page);
}

describe('finding a person with the keyboard alone', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  it('finds by any writing of the name or reading, opens the card, changes something and takes it back', async () => {
    const page = await product.signedIn();
    await page.goto(`${product.url}/people`);
    await settled(page);
    await page.keyboard.press('/');
    await expectFocus(page, '氏名・ふりがな・電話番号');

    const found = await search(page, 'もぎたか いさむ');
    expect(found).toContain(NAME);
    expect(new Set(found)).toEqual(new Set([NAME]));
    for (const words of ['モギタカ　イサム', 'ﾓｷﾞﾀｶ ｲｻﾑ', '模擬髙　勇', '模擬高 勇', 'いさむ 模擬高'])
      expect({ words, found: await search(page, words) }).toEqual({ words, found });
    expect(await search(page, 'ない名前')).toEqual([]);
    await page.getByText('見つかりませんでした').waitFor();
    await search(page, '模擬高');
    await expectFocus(page, '氏名・ふりがな・電話番号');

    await page.keyboard.press('ArrowDown');
    await expectFocus(page, '模擬髙');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expectFocus(page, '氏名・ふりがな・電話番号');
    await page.keyboard.press('ArrowDown');
    const [first = ''] = await namesIn(page);
    await expectFocus(page, first);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
    await settled(page);
    await expectFocus(page, first);

    await tabTo(page, '編集する');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `${first}の編集` }).waitFor();
    await settled(page);
    await tabTo(page, '備考');
    await page.keyboard.type('呼び鈴は鳴らさない');
    await tabTo(page, '保存する');
    await page.keyboard.press('Enter');
    await page.getByText('を保存しました').waitFor();
    await page.getByRole('definition').filter({ hasText: '呼び鈴は鳴らさない' }).waitFor();
    await tabTo(page, '元に戻す');
    await page.keyboard.press('Enter');
    await page.getByText('元に戻しました').waitFor();
    await page.getByRole('definition').filter({ hasText: '呼び鈴は鳴らさない' }).waitFor({ state: 'detached' });
  }, 120_000);
});
