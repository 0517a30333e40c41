import type { Locator, Page } from 'playwright-core';

/** Types a day of the Reiwa era into the fields with a legend. */
export async function typeDay(within: Locator | Page, legend: RegExp, parts: readonly [string, string, string]) {
  const group = within.getByRole('group', { name: legend });
  for (const [index, part] of (['年', '月', '日'] as const).entries())
    await group.getByLabel(part, { exact: true }).fill(parts[index] ?? '');
}
