import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';

const DOCUMENTS = JSON.parse(readFileSync(path.resolve(__dirname, '../trusted-documents.json'), 'utf8')) as Record<
  string,
  string
>;
/** A question that the browser holds back, or its answer. */
interface Held {
  readonly requestId: string;
  readonly request: { readonly postData?: string };
  readonly responseStatusCode?: number;
}
type Answer = (session: CDPSession, held: Held) => Promise<unknown>;

const isViewer = ({ request }: Held): boolean => {
  const { extensions } = JSON.parse(request.postData ?? '{}') as {
    extensions?: { persistedQuery?: { sha256Hash?: string } };
  };
  return /^query Viewer\b/.test(DOCUMENTS[extensions?.persistedQuery?.sha256Hash ?? ''] ?? '');
};
const goOn: Answer = (session, { requestId }) => session.send('Fetch.continueRequest', { requestId });
const fulfil = (session: CDPSession, { requestId }: Held, json: unknown): Promise<unknown> =>
  session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: [{ name: 'content-type', value: 'application/json' }],
    body: Buffer.from(JSON.stringify(json)).toString('base64'),
  });
const failing =
  (code: string): Answer =>
  (session, held) =>
    fulfil(session, held, { errors: [{ message: 'x', extensions: { code, correlationId: 'n-1' } }] });

/** The same answer with every list empty and every count 0. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key.endsWith('Count') ? 0 : emptied(part)]),
  );
}

/** Lets the server answer, and takes everything out of its answer. */
const emptying: Answer = async (session, held) => {
  const { requestId, responseStatusCode } = held;
  if (responseStatusCode === undefined)
    return session.send('Fetch.continueRequest', { requestId, interceptResponse: true });
  const { body, base64Encoded } = await session.send('Fetch.getResponseBody', { requestId });
  const text = Buffer.from(body, base64Encoded ? 'base64' : 'utf8').toString('utf8');
  return fulfil(session, held, emptied(JSON.parse(text)));
};

/** What a screen may meet instead of an answer, and the words by which it says so. */
export const STATES = {
  loading: { words: '読みこんでいます', answer: goOn },
  error: { words: 'うまくいきませんでした', answer: failing('INTERNAL') },
  denied: { words: 'この操作をする権限がありません', answer: failing('FORBIDDEN') },
  offline: {
    words: 'サーバーにつながりません',
    answer: (session, { requestId }) => session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }),
  },
  empty: { words: null, answer: emptying },
} as const satisfies Record<string, { words: string | null; answer: Answer }>;

export type State = keyof typeof STATES;

/** What a page meets from now on. */
export interface Meeting {
  /** Answers what still waits for its answer, and all that comes, in another way. */
  become(state: State): Promise<void>;
}

/**
 * Lets every question but the one who is signed in meet that state. Asked of the browser itself, because playwright's own `route`
 * turns its cache off: every screen would load the whole product anew.
 */
export async function meet(page: Page, first: State): Promise<Meeting> {
  const session = await page.context().newCDPSession(page);
  let state = first;
  let waiting: Held[] = [];
  // A question of a screen that has been left needs no answer; one that stays without it never shows the words waited for.
  const give = (held: Held, answer: Answer): Promise<unknown> => answer(session, held).catch(() => undefined);
  session.on('Fetch.requestPaused', (held) => {
    if (!isViewer(held) && state === 'loading') waiting.push(held);
    else void give(held, isViewer(held) ? goOn : STATES[state].answer);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/graphql' }] });
  return {
    async become(next) {
      const left = waiting;
      [state, waiting] = [next, []];
      if (next !== 'loading') await Promise.all(left.map((held) => give(held, STATES[next].answer)));
    },
  };
}
