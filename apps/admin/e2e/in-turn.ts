import type { Page } from 'playwright-core';
import { type Meeting, type State, STATES, meet } from './answers.js';
import { walk } from './screens.js';

/**
 * What comes one after the other without loading the screen anew: the second is the first answer, later ones are what trying again meets.
 * Half of the screens meet one order, half the other. Whoever is denied is not offered to try again.
 */
const ORDERS = [
  ['loading', 'error', 'offline', 'denied'],
  ['loading', 'offline', 'error', 'denied'],
] as const satisfies readonly (readonly State[])[];

/** Opens each of the screens by its name and path, and lets it meet all that can come instead of its content; `look` sees each state. */
export async function walkInTurn(
  page: Page,
  url: string,
  screens: readonly (readonly [string, string])[],
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const meetings = new Map<Page, Meeting>();
  await walk(
    page,
    screens.map(([name, path], index) => ({ name, path, order: ORDERS[index % 2 === 0 ? 0 : 1] })),
    (one, { name, path, order }) =>
      meetInTurn(
        one,
        meetings.get(one)!,
        order,
        () => one.goto(url + path),
        (state) => look(one, `${name} ${state}`),
      ),
    async (one) => void meetings.set(one, await meet(one, 'loading')),
  );
}

async function meetInTurn(
  page: Page,
  meeting: Meeting,
  order: (typeof ORDERS)[number],
  open: () => Promise<unknown>,
  look: (state: State) => Promise<void>,
): Promise<void> {
  await meeting.become('loading');
  await open();
  for (const [index, state] of order.entries()) {
    if (index > 0) await meeting.become(state);
    if (index > 1) await tryAgain(page);
    await page.getByText(STATES[state].words).first().waitFor({ state: 'attached' });
    // Wherever it was said what had come before, it has come now.
    for (const before of order.slice(0, index))
      await page.getByText(STATES[before].words).first().waitFor({ state: 'detached' });
    await look(state);
  }
}

/** Presses every button that reads something again. */
async function tryAgain(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('button'))
      if (button.textContent === 'もう一度読みこむ') button.click();
  });
}
