import { Notice } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../app/query-state.js';
import type { Change } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';

/** Above a form: what was refused, all of it, and what failed. */
export function FormNotices({
  change,
}: {
  readonly change: Pick<Change<never>, 'refusals' | 'failure'>;
}): ReactElement {
  return (
    <>
      {change.refusals.length > 0 ? (
        <Notice tone="danger" title={m.please_check()}>
          <ul>
            {change.refusals.map(({ code, path, message }) => (
              <li key={`${code} ${path.join('.')}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <FailureNotice failure={change.failure} />
    </>
  );
}
