import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
interface Axe {
  run(context: unknown, options: object): Promise<{ violations: readonly Violation[] }>;
}

/** The rules of axe that look at colours; the rest sees structure, names and sizes. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Lines of long lists from here on look like those above: their colours are measured once, in light. */
const LATER_LINES = ['main tbody tr:nth-child(n + 13)', 'main ul > li:nth-child(n + 13)'];

/** What axe finds on a page, as short lines; all rules, best practices too, unless only those of colours are asked. */
export async function violationsOf(page: Page, only: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const asked =
    only === 'all'
      ? { context: {}, options: {} }
      : { context: { exclude: LATER_LINES }, options: { runOnly: { type: 'rule', values: RULES_OF_COLOURS } } };
  const violations = await page.evaluate(async ({ context, options }) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const all = { include: [document], ...context };
    return (await axe.run(all, { resultTypes: ['violations'], ...options })).violations;
  }, asked);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 120) ?? ''}`);
}

/** What axe finds in light and in dark, by the name of the look. */
export async function violationsInBothLooks(page: Page, name: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Dark is the same document with other values of the colours (tokens.css), so no other rule can find anything new in it.
    const violations = await violationsOf(page, colorScheme === 'dark' ? 'colours' : 'all');
    if (violations.length > 0) found[`${name} ${colorScheme}`] = violations;
  }
  return found;
}
