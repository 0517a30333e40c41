import { LoadingState } from '@tsunagari/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { FailureNotice, FailureState } from './failure.js';

/** Shows what a read has given, or that it still runs, failed, is not allowed, or has no network. */
export function QueryState<Data>({
  query,
  isWholePage,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  /** Whether the screen has no heading before the data are there. */
  readonly isWholePage?: boolean;
  readonly children: (data: Data) => ReactNode;
}): ReactElement {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError ? <FailureNotice failure={query.error} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (!query.isError) return <LoadingState label={m.loading()} isWholePage={isWholePage ?? false} />;
  const retry = (): void => void query.refetch();
  return <FailureState failure={query.error} isWholePage={isWholePage ?? false} onRetry={retry} />;
}
