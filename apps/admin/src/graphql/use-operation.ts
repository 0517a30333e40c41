import { keepPreviousData, QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useSignInAgain } from '../features/account/sign-in-again.js';
import type { TypedDocumentString } from '../gql/graphql.js';
import { execute } from './execute.js';
import { SignedOut, Unreachable } from './request-errors.js';

/** Answers are fresh for a moment and are read again when the screen is looked at; a missing network is tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      networkMode: 'always',
      retry: (count, error) => error instanceof Unreachable && count < 2,
    },
  },
});

/** Reads with one of the SPA's operations; while other variables are read the earlier answer stays. */
export function useOperation<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  isEnabled = true,
) {
  return useQuery({
    queryKey: [String(document.__meta__?.['hash']), variables],
    queryFn: ({ signal }) => execute(document, variables, { signal }),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
}

/** Why a change was not made. */
export interface Refusal {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** A change that a form sends: what runs, what was refused, what failed. */
export interface Change<Input> {
  /** Sends the change; true when it was made. Sent again unchanged it is the same intention. */
  send(input: Input): Promise<boolean>;
  readonly isPending: boolean;
  readonly refusals: readonly Refusal[];
  readonly failure: Error | null;
  /** The refusal of one field, for its error text. */
  errorAt(...path: string[]): string | null;
}

/** Sends changes with an idempotency key for each intention; when the session has ended it asks to sign in again and goes on, nothing typed is lost. */
export function useChange<Result, Input>(
  document: TypedDocumentString<Result, { input: Input }>,
  payloadOf: (result: Result) => { readonly refusals: readonly Refusal[] },
  onDone: (result: Result) => void,
): Change<Input> {
  const client = useQueryClient();
  const signInAgain = useSignInAgain();
  const [isPending, setPending] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [failure, setFailure] = useState<Error | null>(null);
  const intention = useRef({ body: '', key: '' });

  const send = useCallback(
    async (input: Input): Promise<boolean> => {
      const body = JSON.stringify(input);
      if (intention.current.body !== body) intention.current = { body, key: crypto.randomUUID() };
      setPending(true);
      setFailure(null);
      try {
        const run = () => execute(document, { input }, { idempotencyKey: intention.current.key });
        const result = await run().catch(async (error: unknown) => {
          if (!(error instanceof SignedOut)) throw error;
          await signInAgain();
          return run();
        });
        intention.current = { body: '', key: '' };
        const found = payloadOf(result).refusals;
        setRefusals(found);
        if (found.length > 0) return false;
        await client.invalidateQueries();
        onDone(result);
        return true;
      } catch (error) {
        setFailure(error instanceof Error ? error : new Error(String(error)));
        return false;
      } finally {
        setPending(false);
      }
    },
    [client, document, onDone, payloadOf, signInAgain],
  );
  const errorAt = (...path: string[]): string | null =>
    refusals.find((refusal) => refusal.path.join('.') === path.join('.'))?.message ?? null;
  return { send, isPending, refusals, failure, errorAt };
}
