import { Button, LoadingState, Notice, StateMessage } from '@tsunagari/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Denied, ServerFault, Unreachable } from '../graphql/request-errors.js';
import { m } from '../paraglide/messages.js';

/** Shows what a read has given, or that it still runs, failed, is not allowed, or has no network. */
export function QueryState<Data>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}): ReactElement {
  const retry = (): void => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.isError ? <FailureNotice failure={query.error} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <FailureState failure={query.error} onRetry={retry} />;
  return <LoadingState label={m.loading()} />;
}

function FailureState({ failure, onRetry }: { readonly failure: Error; readonly onRetry: () => void }): ReactElement {
  const retry = <Button onPress={onRetry}>{m.retry()}</Button>;
  if (failure instanceof Unreachable) {
    return (
      <StateMessage icon="offline" title={m.offline_title()} action={retry} isAlert>
        {m.offline_text()}
      </StateMessage>
    );
  }
  if (failure instanceof Denied) {
    return (
      <StateMessage icon="lock" title={m.denied_title()}>
        {m.denied_text()}
      </StateMessage>
    );
  }
  return (
    <StateMessage icon="danger" title={m.fault_title()} action={retry} isAlert>
      {m.fault_text({ number: (failure instanceof ServerFault && failure.correlationId) || '―' })}
    </StateMessage>
  );
}

/** Says in a form that a change did not arrive; what was typed stays. */
export function FailureNotice({ failure }: { readonly failure: Error | null }): ReactElement | null {
  if (failure === null) return null;
  if (failure instanceof Unreachable)
    return (
      <Notice tone="danger" title={m.offline_title()}>
        {m.offline_kept()}
      </Notice>
    );
  if (failure instanceof Denied)
    return (
      <Notice tone="danger" title={m.denied_title()}>
        {m.denied_text()}
      </Notice>
    );
  return (
    <Notice tone="danger" title={m.fault_title()}>
      {m.fault_text({ number: (failure instanceof ServerFault && failure.correlationId) || '―' })}
    </Notice>
  );
}
