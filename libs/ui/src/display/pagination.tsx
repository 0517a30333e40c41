import type { ReactElement, ReactNode } from 'react';
import { Button } from '../form/button.js';
import { Icon } from '../icon/icon.js';

/** Turns the pages of a list whose pages have no numbers; an end of the list is a button that cannot be pressed. */
export function Pagination({
  label,
  previousLabel,
  nextLabel,
  position,
  onPrevious,
  onNext,
}: {
  readonly label: string;
  readonly previousLabel: string;
  readonly nextLabel: string;
  /** Where one is, in words: 51〜100件目（115件）. */
  readonly position?: ReactNode;
  /** Left out on the first page. */
  readonly onPrevious?: (() => void) | undefined;
  /** Left out on the last page. */
  readonly onNext?: (() => void) | undefined;
}): ReactElement {
  return (
    <nav className="tn-pages" aria-label={label}>
      <Button isDisabled={!onPrevious} onPress={onPrevious}>
        <Icon name="chevron" turn="half" />
        {previousLabel}
      </Button>
      {position ? (
        <span className="tn-quiet" aria-live="polite">
          {position}
        </span>
      ) : null}
      <Button isDisabled={!onNext} onPress={onNext}>
        {nextLabel}
        <Icon name="chevron" />
      </Button>
    </nav>
  );
}

/** Adds the next rows below those that are shown, and says how many are. */
export function LoadMore({
  label,
  pendingLabel,
  position,
  isPending,
  onPress,
}: {
  readonly label: string;
  readonly pendingLabel: string;
  /** 115件のうち50件を表示しています */
  readonly position: ReactNode;
  readonly isPending?: boolean;
  /** Left out when everything is shown. */
  readonly onPress?: (() => void) | undefined;
}): ReactElement {
  return (
    <div className="tn-pages">
      <span className="tn-quiet" aria-live="polite">
        {position}
      </span>
      {onPress ? (
        <Button onPress={onPress} isPending={isPending} pendingLabel={pendingLabel}>
          {label}
        </Button>
      ) : null}
    </div>
  );
}
