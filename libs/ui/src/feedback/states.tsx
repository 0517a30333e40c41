import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.js';

/** Instead of content: nothing there, something wrong, no network, no permission. Says what it is and what to do. */
export function StateMessage({
  icon,
  title,
  children,
  action,
  isAlert,
  isWholePage,
}: {
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly isAlert?: boolean;
  /** It stands for the whole screen: its title is the screen's heading. */
  readonly isWholePage?: boolean;
}): ReactElement {
  return (
    <div className="tn-state" role={isAlert ? 'alert' : undefined}>
      <Icon name={icon} />
      {isWholePage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

/** While something is read; appears after 0.2 seconds, so that fast answers do not flicker. */
export function LoadingState({ label, lines = 6 }: { readonly label: string; readonly lines?: number }): ReactElement {
  return (
    <div className="tn-loading" role="status" aria-busy="true" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
