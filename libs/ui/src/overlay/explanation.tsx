import type { ReactElement, ReactNode } from 'react';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';

/** A word that opens a small sheet beside it: where a figure comes from, what a term means. Works by tap, mouse and keyboard. */
export function Explanation({
  label,
  title,
  children,
}: {
  /** What is pressed: 出典. */
  readonly label: ReactNode;
  /** Names the sheet for screen readers. */
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <DialogTrigger>
      <AriaButton className="tn-explain">{label}</AriaButton>
      <Popover className="tn-popover" aria-label={title}>
        <div className="tn-sheet">{children}</div>
      </Popover>
    </DialogTrigger>
  );
}
