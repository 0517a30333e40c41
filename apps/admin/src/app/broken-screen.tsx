import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Unreachable } from '../graphql/request-errors.js';
import { FailureState } from './failure.js';

/** Instead of a screen that broke: without network its part of the app is fetched again, otherwise the page is read anew. */
export function BrokenScreen({ error }: ErrorComponentProps): ReactElement {
  const router = useRouter();
  const failure = error instanceof Error ? error : new Error(String(error));
  return (
    <FailureState
      failure={failure}
      isWholePage
      onRetry={() => {
        if (failure instanceof Unreachable) void router.invalidate();
        else location.reload();
      }}
    />
  );
}
