import type { Page } from 'playwright-core';

/** One screen by its address, with codes of the demo city. */
export interface Screen {
  readonly path: string;
  /** Whether it reads something of its own before it can be shown. */
  readonly reads: boolean;
}

const reading = (path: string): Screen => ({ path, reads: true });
const still = (path: string): Screen => ({ path, reads: false });

/** Every screen behind sign-in. */
export const SCREENS: readonly Screen[] = [
  reading('/'),
  reading('/branches'),
  reading('/branches?asOf=2018-04-01'),
  reading('/branches/M01'),
  reading('/branches/M00'),
  reading('/branches/M01/edit'),
  reading('/branches/M01/split'),
  still('/branches/new'),
  reading('/branches/merge'),
  reading('/associations'),
  reading('/associations?search=ない名前'),
  reading('/associations/M01-01'),
  reading('/associations/M01-01/edit'),
  reading('/associations/new'),
  reading('/partners'),
  reading('/people'),
  reading('/people?search=ない名前'),
  reading('/people/new'),
  reading('/people/NONE'),
  reading('/roles'),
  reading('/roles?branch=M01&asOf=2026-06-01'),
  reading('/commissions'),
  reading('/commissions?soon=true&search=ない名前'),
  reading('/commissions/new'),
  reading('/volunteers?skill=手話&slot=SAT_PM'),
  reading('/volunteers?search=ない名前'),
  reading('/imports'),
  still('/imports/new'),
  reading('/consent-texts'),
  reading('/disclosures'),
  reading('/disclosures?recipient=ない名前'),
  reading('/retention'),
  reading('/facts'),
  reading('/search?q=みほん'),
  reading('/search?q=ない名前'),
  reading('/account'),
  still('/no-such-page'),
  reading('/branches/NONE'),
  still('/ui-showcase'),
];

/** Screens that administrators alone are shown. */
export const SCREENS_OF_ADMINISTRATORS: readonly Screen[] = [reading('/access'), reading('/trail')];

/** Waits until a screen has its heading and nothing on it is still being read; the showcase shows for ever how that looks. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isBusy = document.querySelector('[aria-busy="true"]') !== null;
    return document.querySelector('h1') !== null && (!isBusy || location.pathname === '/ui-showcase');
  });
}

/** The widths at which every screen is looked at: a desktop and a phone. */
export const WIDTHS = [1280, 390] as const;

/** How wide the page becomes at 320 pixels with the largest text, set as the product does when it was chosen. */
export async function widthAt320(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 800 });
  return page.evaluate(() => {
    document.documentElement.dataset['textSize'] = 'xlarge';
    return document.documentElement.scrollWidth;
  });
}

/** Looks at each of them, in several pages of one profile at once: while one page waits, another is looked at. */
export async function walk<Item>(
  page: Page,
  items: readonly Item[],
  look: (page: Page, item: Item) => Promise<void>,
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const rest = [...items];
  const others = Array.from({ length: 2 }, () => page.context().newPage());
  await Promise.all(
    [page, ...(await Promise.all(others))].map(async (one) => {
      await prepare(one);
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await look(one, item);
      if (one !== page) await one.close();
    }),
  );
}
