import type { Page } from 'playwright-core';
import { type Meeting, type State, STATES, meet } from './answers.js';
import { walk } from './screens.js';

/** What comes one after the other without loading the screen anew: each but the first is what trying again meets. */
const IN_TURN = ['loading', 'error', 'offline', 'denied'] as const satisfies readonly State[];

/** Opens each of the screens by its name and path, and lets it meet {@link IN_TURN}; `look` sees each state. */
export async function walkInTurn(
  page: Page,
  url: string,
  screens: readonly (readonly [string, string])[],
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const meetings = new Map<Page, Meeting>();
  await walk(
    page,
    screens,
    (one, [name, path]) =>
      meetInTurn(
        one,
        meetings.get(one)!,
        () => one.goto(url + path),
        (state) => look(one, `${name} ${state}`),
      ),
    async (one) => void meetings.set(one, await meet(one, 'loading')),
  );
}

async function meetInTurn(
  page: Page,
  meeting: Meeting,
  open: () => Promise<unknown>,
  look: (state: State) => Promise<void>,
): Promise<void> {
  await meeting.become('loading');
  await open();
  for (const [index, state] of IN_TURN.entries()) {
    await meeting.become(state);
    if (index > 1) await tryAgain(page);
    await page.getByText(STATES[state].words).first().waitFor({ state: 'attached' });
    // Wherever it was said what had come before, it has come now.
    for (const before of IN_TURN.slice(0, index))
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
