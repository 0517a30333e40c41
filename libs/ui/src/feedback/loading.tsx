import type { ReactElement } from 'react';

/** Grey lines where text will stand. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }): ReactElement {
  return (
    <div className="tn-skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}

/** While something is read; appears after 0.2 seconds, so that fast answers do not flicker. */
export function LoadingState({ label, lines = 6 }: { readonly label: string; readonly lines?: number }): ReactElement {
  return (
    <div className="tn-loading" role="status" aria-busy="true">
      <span className="tn-visually-hidden">{label}</span>
      <Skeleton lines={lines} />
    </div>
  );
}
