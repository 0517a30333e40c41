import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { violationsInBothLooks } from './axe.js';
import { expectFocus, tabTo } from './keyboard.js';
import { type Product, startProduct } from './product.js';
import { settled } from './screens.js';

const CLI = path.resolve(__dirname, '../../../tools/cli/dist/cli.js');
const SEARCHED = 'レイワタナベ';
/** What becomes of the roster, whichever file it comes in. */
const OUTCOMES = { 新しく登録する人: 970, 書き加える人: 0, 保留: 30, 重複の候補: 0, 変わりなし: 0, とばす: 0 };

describe('a roster of 1,000 people with 30 bad lines', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tsunagari-rosters-'));
  const csv = path.join(folder, '名簿.csv');
  const workbook = path.join(folder, '名簿.xlsx');
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
    for (const output of [csv, workbook]) execFileSync(process.execPath, [CLI, 'demo', 'roster', '--output', output]);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The count under a heading of the check: 保留 → 30. */
  const countOf = (page: Page, label: string) =>
    page.evaluate(
      (name) =>
        [...document.querySelectorAll('.tn-stat')]
          .filter((stat) => stat.querySelector('dt')?.textContent === name)
          .map((stat) => Number(/\d+/.exec(stat.querySelector('dd')?.textContent ?? '')?.[0])),
      label,
    );
  const outcomes = async (page: Page): Promise<Record<string, number | undefined>> => {
    const counted = Object.keys(OUTCOMES).map(async (label) => [label, (await countOf(page, label))[0]] as const);
    return Object.fromEntries(await Promise.all(counted));
  };
  /** Waits for a count: the words that something was done come first, the counts with the next answer. */
  const untilCount = (page: Page, label: string, count: number) =>
    page
      .locator('.tn-stat')
      .filter({ hasText: new RegExp(`^${label}\\D*${count}(?!\\d)`) })
      .waitFor();
  const found = async (page: Page) => {
    await page.goto(`${product.url}/people?search=${encodeURIComponent(SEARCHED)}`);
    await settled(page);
    return (await page.getByText('見つかる人がいません').count()) > 0 ? 0 : page.locator('tbody tr').count();
  };
  const opened = async (page: Page, file: string): Promise<void> => {
    await page.goto(`${product.url}/imports/new`);
    await page.getByLabel('名簿のファイル').setInputFiles(file);
    await page.getByRole('button', { name: 'ファイルを読みとる' }).click();
    await page.getByRole('button', { name: 'この列で確かめる' }).click();
    await page.getByText('まだだれも登録していません').waitFor();
  };

  it('goes with the keyboard alone from the file to people in six decisions, and back', async () => {
    const page = await product.signedIn();
    const before = await found(page);
    const start = performance.now();
    await page.goto(`${product.url}/people`);
    await settled(page);
    await tabTo(page, '名簿の取りこみ');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '名簿の取りこみ' }).waitFor();
    await tabTo(page, '名簿を取りこむ');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '名簿を取りこむ' }).waitFor();

    await tabTo(page, '名簿のファイル');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    await (await chooser).setFiles(csv); // 1: which file
    await tabTo(page, 'ファイルを読みとる');
    await page.keyboard.press('Enter'); // 2: read it
    await page.getByRole('button', { name: 'この列で確かめる' }).waitFor();
    await expectFocus(page, '名簿.csv');
    await tabTo(page, 'この列で確かめる');
    await page.keyboard.press('Enter'); // 3: the columns are right
    await page.getByText('まだだれも登録していません').waitFor();
    await expectFocus(page, '名簿.csv');
    expect(await outcomes(page)).toEqual(OUTCOMES);
    await tabTo(page, '取りこむ（新規970人・更新0人）');
    await page.keyboard.press('Enter'); // 4: go on with those that are ready
    await page.getByRole('alertdialog').waitFor();
    await tabTo(page, '取りこむ');
    await page.keyboard.press('Enter'); // 5: yes
    await page.getByText(/が取りこみました/).waitFor({ timeout: 60_000 });
    expect(performance.now() - start).toBeLessThan(180_000);
    await expectFocus(page, '名簿.csv');
    const address = page.url();
    expect(await found(page)).toBeGreaterThan(before);

    await page.goto(address);
    await page.getByRole('button', { name: 'この取りこみを元に戻す' }).waitFor();
    await tabTo(page, 'この取りこみを元に戻す');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    await tabTo(page, 'この取りこみを元に戻す');
    await page.keyboard.press('Enter');
    await page.getByText(/に元に戻しました/).waitFor({ timeout: 60_000 });
    expect(await found(page)).toBe(before);
  }, 240_000);

  it('has the same outcomes as a workbook with titles, a header of two rows, merged cells and hidden rows', async () => {
    const page = await product.signedIn();
    await opened(page, workbook);
    expect(await outcomes(page)).toEqual(OUTCOMES);
  }, 120_000);

  it('is corrected in place, decided for many at once, and keeps what was left as a file', async () => {
    const page = await product.signedIn();
    await opened(page, csv);
    await page.getByRole('link', { name: '保留（30）' }).click();
    await page.getByRole('button', { name: '100行目を直す' }).click();
    await page.getByLabel('生年月日').fill('昭和23年2月29日');
    await page.getByRole('button', { name: '直して確かめる' }).click();
    await page.getByText('行目を確かめ直しました').waitFor();
    await untilCount(page, '保留', 29);
    await page
      .getByRole('listitem')
      .filter({ hasText: '役職：' })
      .getByRole('button', { name: 'すべてとばす' })
      .first()
      .click();
    await page.getByText('決めて、確かめ直しました').waitFor();
    await untilCount(page, 'とばす', 3);
    await untilCount(page, '保留', 26);

    await page.getByRole('button', { name: /^取りこむ（新規971人/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取りこむ' }).click();
    await page.getByText(/が取りこみました/).waitFor({ timeout: 60_000 });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '取りこまなかった行を書き出す' }).click();
    await page.getByRole('menuitem').first().click();
    expect((await download).suggestedFilename()).toMatch(/^取りこまなかった行_.*\.xlsx$/);
  }, 120_000);

  it('carries every name code point by code point: file, people, screen, file', async () => {
    const page = await product.signedIn();
    const names = [
      '髙﨑　例子',
      '神\uFA19　例子',
      '\u{20BB7}\u{E0100}野　例子',
      '渡\u9089\u{E0104}　例子',
      '辻\u{E0100}　例子',
    ];
    const lines = names.map((name, index) => `${name},れいめい　れいこ,S3${index}.1.1`);
    const buffer = Buffer.from(`\uFEFF氏名,ふりがな,生年月日\n${lines.join('\n')}`);
    await page.goto(`${product.url}/imports/new`);
    await page.getByLabel('名簿のファイル').setInputFiles({ name: '字.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'ファイルを読みとる' }).click();
    await page.getByRole('button', { name: 'この列で確かめる' }).click();
    await page.getByRole('button', { name: /^取りこむ（新規5人/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取りこむ' }).click();
    await page.getByText(/が取りこみました/).waitFor({ timeout: 60_000 });
    await page.goto(`${product.url}/people?search=${encodeURIComponent('れいめい')}`);
    await settled(page);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('tbody a')].map((link) => {
        const copy = link.cloneNode(true) as Element;
        for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
        return [...copy.textContent];
      }),
    );
    const points = names.map((name) => [...name]);
    for (const name of points) expect(shown).toContainEqual(name);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '書き出す' }).click();
    await page.getByRole('menuitem', { name: 'CSV（UTF-8）' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '書き出す' }).click();
    const exported = readFileSync(await (await download).path(), 'utf8');
    for (const name of names) expect(exported).toContain(name);
  }, 120_000);

  it('says what to do with a file that is no roster, and no step has a violation of axe', async () => {
    const page = await product.signedIn();
    const found: Record<string, string[]> = {};
    const look = async (name: string): Promise<void> => {
      await settled(page);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        Object.assign(found, await violationsInBothLooks(page, `${name} ${width}`));
      }
    };
    await page.goto(`${product.url}/imports/new`);
    await page
      .getByLabel('名簿のファイル')
      .setInputFiles({ name: '名簿.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7') });
    await page.getByRole('button', { name: 'ファイルを読みとる' }).click();
    await page.getByText('.xlsxで保存し直してください').waitFor();
    await look('refused');
    await page.getByLabel('名簿のファイル').setInputFiles(csv);
    await page.getByRole('button', { name: 'ファイルを読みとる' }).click();
    await page.getByRole('button', { name: 'この列で確かめる' }).waitFor();
    await look('columns');
    await page.getByRole('button', { name: 'この列で確かめる' }).click();
    await page.getByText('まだだれも登録していません').waitFor();
    await look('check');
    await page.getByRole('link', { name: '保留（30）' }).click();
    await page.getByRole('button', { name: '行目を直す' }).first().click();
    await page.getByRole('dialog').waitFor();
    await look('correct');
    await page.getByRole('dialog').getByRole('button', { name: 'やめる' }).click();
    await page.goto(`${product.url}/imports`);
    await look('list');
    expect(found).toEqual({});
  }, 180_000);
});
