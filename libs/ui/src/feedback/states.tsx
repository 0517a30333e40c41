import type { ReactElement, ReactNode } from 'react';
import { Button } from '../form/button.js';
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
    <div className="tn-state" data-tone={isAlert ? 'alert' : undefined} role={isAlert ? 'alert' : undefined}>
      <span className="tn-state-sign">
        <Icon name={icon} />
      </span>
      {isWholePage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children ? <div className="tn-state-words">{children}</div> : null}
      {action ? <div className="tn-actions">{action}</div> : null}
    </div>
  );
}

interface StateWords {
  /** What it is: まだ自治会がありません. */
  readonly title: ReactNode;
  /** What to do now. */
  readonly children?: ReactNode;
  /** It stands for the whole screen: its title is the screen's heading. */
  readonly isWholePage?: boolean;
}

/** Nothing there yet, or nothing found: what to do, and the way to it. */
export function EmptyState({
  icon = 'search',
  ...words
}: StateWords & { readonly icon?: IconName; readonly action?: ReactNode }): ReactElement {
  return <StateMessage icon={icon} {...words} />;
}

interface Retry {
  readonly retryLabel: string;
  readonly onRetry: () => void;
}

/** Something went wrong on our side: what happened, what to do, and the number to tell when calling (お問い合わせ番号). */
export function ErrorState({
  children,
  correlation,
  retryLabel,
  onRetry,
  ...words
}: StateWords & Retry & { readonly correlation?: ReactNode }): ReactElement {
  return (
    <StateMessage icon="danger" isAlert action={<Button onPress={onRetry}>{retryLabel}</Button>} {...words}>
      {children}
      {correlation ? <p className="tn-small">{correlation}</p> : null}
    </StateMessage>
  );
}

/** The viewer may not see this: who may, and whom to ask. */
export function NoPermissionState(props: StateWords & { readonly action?: ReactNode }): ReactElement {
  return <StateMessage icon="lock" {...props} />;
}

/** No network: what still works, and a way to try again. */
export function OfflineState({ retryLabel, onRetry, ...words }: StateWords & Retry): ReactElement {
  return <StateMessage icon="offline" isAlert action={<Button onPress={onRetry}>{retryLabel}</Button>} {...words} />;
}
