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

/** What axe finds on a page, as short lines; all rules, best practices too, unless only some are named. */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const options = only ? { runOnly: { type: 'rule', values: only } } : {};
    return (await axe.run(document, { resultTypes: ['violations'], ...options })).violations;
  }, rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 120) ?? ''}`);
}

/** What axe finds in light and in dark, by the name of the look. */
export async function violationsInBothLooks(page: Page, name: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Dark is the same document with other values of the colours (tokens.css), so no other rule can find anything new in it.
    const violations = await violationsOf(page, colorScheme === 'dark' ? RULES_OF_COLOURS : undefined);
    if (violations.length > 0) found[`${name} ${colorScheme}`] = violations;
  }
  return found;
}
