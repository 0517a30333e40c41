import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../icon/icon.js';

/** A part that unfolds; the browser's own, so that searching the page opens it. It is printed unfolded. */
export function Disclosure({
  title,
  isOpenAtFirst,
  children,
}: {
  readonly title: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <details className="tn-disclosure" open={isOpenAtFirst}>
      <summary>
        <Icon name="chevron" />
        <span>{title}</span>
      </summary>
      <div>{children}</div>
    </details>
  );
}
