import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { Icon, type IconName } from '../icon/icon.js';

/** One thing that can be done from a {@link Menu}. */
export interface MenuAction {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly onAction: () => void;
}

/** Rarer actions behind one button with a word (その他の操作). */
export function Menu({
  label,
  actions,
}: {
  readonly label: ReactNode;
  readonly actions: readonly MenuAction[];
}): ReactElement {
  return (
    <MenuTrigger>
      <AriaButton className="tn-button">
        {label}
        <Icon name="down" />
      </AriaButton>
      <Popover className="tn-popover">
        <AriaMenu className="tn-options">
          {actions.map(({ key, label: name, icon, onAction }) => (
            <MenuItem key={key} id={key} textValue={name} onAction={onAction}>
              {icon ? <Icon name={icon} /> : null}
              {name}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
