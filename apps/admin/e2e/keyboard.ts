import type { Page } from 'playwright-core';

interface Focus {
  /** What the element that has the focus says: its label, its words. Empty when nothing has it. */
  readonly words: string;
  readonly isControl: boolean;
  /** Whether it can be seen: in the window and under nothing else. */
  readonly isSeen: boolean;
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { words: '', isControl: false, isSeen: false };
    const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined;
    const isSeenAt = (box: DOMRect): boolean => {
      const hit = document.elementFromPoint(box.x + Math.min(box.width / 2, 40), box.y + box.height / 2);
      return hit !== null && (element.contains(hit) || hit.contains(element) || (label?.contains(hit) ?? false));
    };
    return {
      words: [element.getAttribute('aria-label'), element.textContent, label?.textContent].join('|'),
      isControl: ['A', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'SUMMARY'].includes(element.tagName),
      isSeen: [element, label].some((part) => part && isSeenAt(part.getBoundingClientRect())),
    };
  });
}

/** Fails when the focus was lost, is hidden, or is elsewhere than at these words. */
export async function expectFocus(page: Page, words: string): Promise<void> {
  const focus = await focusOf(page);
  expect(focus).toMatchObject({ words: expect.stringContaining(words) as string, isSeen: true });
}

/** Presses Tab until a control with that name has the focus; every control on the way can be seen while it has it. */
export async function tabTo(page: Page, name: string, most = 120): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    const { words, isControl, isSeen } = await focusOf(page);
    if (isControl && !isSeen) throw new Error(`the focus is hidden at ${words}`);
    if (isControl && words.includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}
