import type { Locator, Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

/** A day of the demo city's term of office, so that the counts do not depend on the day of the test. */
const BOARD = '/roles?branch=M01&asOf=2026-06-01';
const POST = '福祉委員（民生委員・児童委員）';

const seatRow = (page: Page, post = POST): Locator =>
  page
    .locator('.tn-vacancies')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: post, exact: true }) });

async function numbersOf(page: Page): Promise<{ seats: number; filled: number; state: string }> {
  await seatRow(page).waitFor();
  const [seats, filled] = await seatRow(page).locator('td.tn-number').allInnerTexts();
  const state = await seatRow(page).locator('.tn-status').innerText();
  return { seats: Number(seats), filled: Number(filled), state };
}

async function fillDay(group: Locator, year: string, month: string, day: string): Promise<void> {
  for (const [part, text] of [
    ['年', year],
    ['月', month],
    ['日', day],
  ] as const)
    await group.getByLabel(part, { exact: true }).fill(text);
}

describe('roles and vacancies', () => {
  let product: Product;
  beforeAll(async () => void (product = await startProduct()), 120_000);
  afterAll(() => product.close());

  const open = async (path: string): Promise<Page> => {
    const page = await product.signedIn();
    await page.goto(product.url + path);
    await settled(page);
    return page;
  };

  it('fills an empty seat from its own row and counts it empty again after the term has ended', async () => {
    const page = await open(BOARD);
    const before = await numbersOf(page);
    expect(before).toEqual({ seats: 6, filled: 5, state: '空席 1' });

    await seatRow(page).getByRole('button', { name: 'この席につける' }).click();
    const dialog = page.getByRole('dialog');
    expect(await violationsInBothLooks(page, 'fill a seat')).toEqual({});
    await dialog.getByRole('button', { name: '役職をつける' }).click();
    await dialog.getByText('人を選んでください').first().waitFor();
    await dialog.getByLabel('役職につく人').fill('もぎたか　いさむ');
    await dialog.getByRole('button', { name: '模擬髙' }).first().click();
    await dialog.getByText('模擬髙　勇').first().waitFor();
    await fillDay(dialog.getByRole('group', { name: '始まりの日' }), '8', '4', '1');
    await dialog.getByRole('button', { name: '役職をつける' }).click();
    await dialog.waitFor({ state: 'detached' });
    await seatRow(page).getByText('うまっている').waitFor();
    expect(await numbersOf(page)).toEqual({ seats: 6, filled: 6, state: 'うまっている' });
    await seatRow(page).getByRole('link', { name: '模擬髙　勇' }).waitFor();
    expect(await seatRow(page).getByRole('button').count()).toBe(0);

    await page.getByRole('button', { name: new RegExp(`変更.*${POST}：模擬髙`) }).click();
    await page.getByRole('menuitem', { name: '退任を記録する' }).click();
    await dialog.getByRole('button', { name: '退任を記録する' }).click();
    await dialog.getByText('日付を入力してください').first().waitFor();
    await fillDay(dialog.getByRole('group', { name: '最後の日' }), '8', '5', '31');
    await dialog.getByLabel('理由').fill('本人の申し出');
    await dialog.getByRole('button', { name: '退任を記録する' }).click();
    await dialog.waitFor({ state: 'detached' });
    await seatRow(page).getByText('空席 1').waitFor();
    expect(await numbersOf(page)).toEqual(before);

    await page.goto(`${product.url}/roles?branch=M01&asOf=2026-05-31`);
    await settled(page);
    expect(await numbersOf(page)).toMatchObject({ filled: 6 });
    await seatRow(page).getByRole('link', { name: '模擬髙　勇' }).click();
    await page.getByRole('heading', { level: 1, name: '模擬髙　勇' }).waitFor();
    await settled(page);
    await page.getByText('本人の申し出').waitFor();
  }, 120_000);

  it('shows of all branches the empty seats alone, and of one branch every seat', async () => {
    const page = await open('/roles?asOf=2026-06-01');
    const rows = page.locator('.tn-vacancies tbody tr');
    const states = await rows.locator('.tn-status').allInnerTexts();
    expect(states.length).toBeGreaterThan(10);
    expect(states.filter((state) => !/^空席 [1-9]/.test(state))).toEqual([]);
    await page.getByLabel('支部', { exact: true }).selectOption({ label: 'みほん東' });
    await seatRow(page, '支部長').waitFor();
    expect(await seatRow(page, '支部長').locator('.tn-status').innerText()).toBe('うまっている');
  }, 60_000);
});
