/** What the server would send. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as the server would receive it. */
export interface SentRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Lets `fetch` give these answers one after the other (the last one again and again) and notes the requests; an Error breaks the line. */
export function answering(...answers: readonly (Answer | Error)[]): readonly SentRequest[] {
  const requests: SentRequest[] = [];
  globalThis.fetch = (input, init) => {
    requests.push({
      url: input instanceof Request ? input.url : input.toString(),
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : null,
    });
    const answer = answers[Math.min(requests.length, answers.length) - 1] ?? {};
    if (answer instanceof Error) return Promise.reject(answer);
    const text = answer.status === 204 ? null : JSON.stringify(answer.body ?? {});
    return Promise.resolve(new Response(text, { status: answer.status ?? 200, headers: answer.headers ?? {} }));
  };
  return requests;
}

/** The body of an answer with one error. */
export const failing = (code: string): Answer => ({
  status: code === 'UNAUTHENTICATED' ? 401 : 200,
  body: { errors: [{ message: 'x', extensions: { code, correlationId: 'n-1' } }] },
});
