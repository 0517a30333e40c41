import type { Locator, Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

const cards = (page: Page): Locator => page.locator('main li:has(.tn-week)');

/** What a week of a card says of Saturday afternoon. */
const onSaturdayAfternoon = (page: Page): Promise<string[]> =>
  page.locator('.tn-week').evaluateAll((weeks) =>
    weeks.map((week) => {
      const at = [...week.querySelectorAll('thead th')].findIndex((head) => head.textContent === '土');
      return week.querySelectorAll('tbody tr')[1]?.children[at]?.textContent ?? 'no such cell';
    }),
  );

describe('volunteers', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  const open = async (path: string): Promise<Page> => {
    const page = await product.signedIn();
    await page.goto(product.url + path);
    await settled(page);
    return page;
  };

  it('are found by what they can do and when; the chip says how many it will show', async () => {
    const page = await open('/volunteers');
    const chip = page.getByRole('link', { name: /^手話（\d+人）$/ });
    const promised = Number(/\d+/.exec(await chip.innerText())?.[0]);
    await chip.click();
    await page.getByText(`活動者 ${promised}人`).waitFor();
    await page.getByLabel('活動できる曜日と時間').selectOption({ label: '土曜の午後' });
    await page.waitForURL((url) => url.searchParams.get('slot') === 'SAT_PM');
    await page.getByText(`活動者 ${promised}人`).waitFor({ state: 'detached' });
    await settled(page);
    const shown = await cards(page).count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(promised);
    expect(await cards(page).filter({ hasText: '手話' }).filter({ hasText: '活動中' }).count()).toBe(shown);
    expect(new Set(await onSaturdayAfternoon(page))).toEqual(new Set(['●活動できる']));
    expect(await violationsInBothLooks(page, 'filtered')).toEqual({});
  }, 60_000);

  it('rest until a day and come back', async () => {
    const page = await open('/volunteers');
    await cards(page).first().getByRole('link').first().click();
    await page.getByRole('heading', { name: '活動者としての登録' }).waitFor();
    const card = page.locator('.tn-volunteer');
    await card.getByText('活動中').waitFor();
    await card.getByRole('button', { name: '変更' }).click();
    await page.getByRole('menuitem', { name: 'お休みにする' }).click();
    const dialog = page.getByRole('dialog');
    expect(await violationsInBothLooks(page, 'rest')).toEqual({});
    for (const [part, text] of [
      ['年', '50'],
      ['月', '4'],
      ['日', '1'],
    ] as const)
      await dialog.getByRole('group', { name: 'いつまで' }).getByLabel(part, { exact: true }).fill(text);
    await dialog.getByRole('button', { name: 'お休みにする' }).click();
    await card.getByText('お休み中（令和50年（2068年）4月1日まで）').waitFor();
    await card.getByRole('button', { name: '変更' }).click();
    await page.getByRole('menuitem', { name: '活動にもどる' }).click();
    await card.getByText('活動中').waitFor();
    expect(await card.getByText('お休み中').count()).toBe(0);
  }, 60_000);

  it('are shown with those who rest when that is asked for', async () => {
    const page = await open('/volunteers?status=RESTING');
    const shown = await cards(page).count();
    expect(shown).toBeGreaterThan(0);
    expect(await cards(page).filter({ hasText: 'お休み中' }).count()).toBe(shown);
    await page.getByLabel('状態').selectOption({ label: 'すべて' });
    await cards(page).filter({ hasText: '活動中' }).first().waitFor();
  }, 60_000);
});
