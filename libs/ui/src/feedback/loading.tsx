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
export function LoadingState({
  label,
  lines = 6,
  isWholePage,
}: {
  readonly label: string;
  readonly lines?: number;
  /** It stands for the whole screen: its label is the screen's heading, so that no screen is ever without one. */
  readonly isWholePage?: boolean;
}): ReactElement {
  return (
    <div className="tn-loading" role="status" aria-busy="true">
      {isWholePage ? (
        <h1 className="tn-visually-hidden">{label}</h1>
      ) : (
        <span className="tn-visually-hidden">{label}</span>
      )}
      <Skeleton lines={lines} />
    </div>
  );
}
