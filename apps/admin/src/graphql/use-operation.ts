import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
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

/**
 * Reads with one of the SPA's operations; while other variables are read the earlier answer stays. When the session has ended it
 * asks to sign in again over the screen and then goes on.
 */
export function useOperation<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  isEnabled = true,
) {
  const signInAgain = useSignInAgain();
  return useQuery({
    queryKey: [String(document.__meta__?.['hash']), variables],
    queryFn: ({ signal }) =>
      execute(document, variables, { signal }).catch(async (error: unknown) => {
        if (!(error instanceof SignedOut)) throw error;
        await signInAgain();
        return execute(document, variables, { signal });
      }),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
}
