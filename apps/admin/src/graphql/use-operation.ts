import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import type { Purpose, TypedDocumentString } from '../gql/graphql.js';
import { execute } from './execute.js';
import { Unreachable } from './request-errors.js';
import { useRemedy } from './remedy.js';
import { withRemedy } from './with-remedy.js';

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
 * asks to sign in again over the screen, when the secrecy pledge is owed it asks for that, and then goes on. A purpose is given where the data are for one alone.
 */
export function useOperation<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  isEnabled = true,
  purpose?: Purpose,
) {
  const remedy = useRemedy();
  return useQuery({
    queryKey: [String(document.__meta__?.['hash']), variables],
    queryFn: ({ signal }) => withRemedy(() => execute(document, variables, { signal, purpose }), remedy),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
}
