import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.js';

/** What the link of a {@link NavItem} carries. */
export interface NavLink {
  readonly 'aria-current': 'page' | undefined;
  readonly children: ReactNode;
}

/**
 * One entry of the main navigation. The link itself is the app's, so that any router fits:
 * `<NavItem icon="branch" label="支部" isCurrent={…}>{(link) => <Link to="/branches" {...link} />}</NavItem>`
 */
export function NavItem({
  icon,
  label,
  isCurrent,
  children,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly children: (link: NavLink) => ReactElement;
}): ReactElement {
  return (
    <li>
      {children({
        'aria-current': isCurrent ? 'page' : undefined,
        children: (
          <>
            <Icon name={icon} />
            {label}
          </>
        ),
      })}
    </li>
  );
}
