import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';

const DOCUMENTS = JSON.parse(readFileSync(path.resolve(__dirname, '../trusted-documents.json'), 'utf8')) as Record<
  string,
  string
>;
const isViewer = (route: Route): boolean => {
  const { extensions } = JSON.parse(route.request().postData() ?? '{}') as {
    extensions?: { persistedQuery?: { sha256Hash?: string } };
  };
  return /^query Viewer\b/.test(DOCUMENTS[extensions?.persistedQuery?.sha256Hash ?? ''] ?? '');
};
const failing = (route: Route, code: string): Promise<void> =>
  route.fulfill({ json: { errors: [{ message: 'x', extensions: { code, correlationId: 'n-1' } }] } });

/** The same answer with every list empty and every count 0. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key.endsWith('Count') ? 0 : emptied(part)]),
  );
}

/** What a screen may meet instead of an answer, and the words by which it says so. */
export const STATES = {
  loading: { words: '読みこんでいます', answer: (): Promise<void> => Promise.resolve() },
  error: { words: 'うまくいきませんでした', answer: (route: Route) => failing(route, 'INTERNAL') },
  denied: { words: 'この操作をする権限がありません', answer: (route: Route) => failing(route, 'FORBIDDEN') },
  offline: { words: 'サーバーにつながりません', answer: (route: Route) => route.abort() },
  empty: {
    words: null,
    answer: async (route: Route): Promise<void> => {
      const response = await route.fetch();
      await route.fulfill({ response, json: emptied(await response.json()) });
    },
  },
} as const;

/** Lets every question but the one who is signed in meet that state. */
export async function meet(page: Page, state: keyof typeof STATES): Promise<void> {
  await page.route('**/graphql', (route) => (isViewer(route) ? route.continue() : STATES[state].answer(route)));
}
