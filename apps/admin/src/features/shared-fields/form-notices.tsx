import { Notice } from '@tsunagari/ui';
import { type ReactElement, useEffect, useRef } from 'react';
import { FailureNotice } from '../../app/failure.js';
import type { Change } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';

/** Above a form: what is missing, what was refused, all of it, and what failed. It takes the focus, so that nobody looks for it. */
export function FormNotices({
  change: { refusals, failure },
  missing = null,
}: {
  readonly change: Pick<Change<never>, 'refusals' | 'failure'>;
  readonly missing?: string | null;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const hasNews = refusals.length > 0 || failure !== null || missing !== null;
  useEffect(() => {
    if (hasNews) box.current?.focus();
  }, [hasNews, refusals, failure]);
  const reasons = [
    ...(missing === null ? [] : [{ key: 'missing', text: missing }]),
    ...refusals.map(({ code, path, message }) => ({ key: `${code} ${path.join('.')}`, text: message })),
  ];
  return (
    <div ref={box} tabIndex={-1} className="tn-form-notices">
      {reasons.length > 0 ? (
        <Notice tone="danger" title={m.please_check()}>
          <ul>
            {reasons.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <FailureNotice failure={failure} />
    </div>
  );
}
