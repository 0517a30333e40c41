import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

/** A hint on a button for mouse and keyboard. Fingers never see it: what matters belongs into an {@link Explanation}. */
export function Tooltip({
  label,
  hint,
  onPress,
}: {
  readonly label: ReactNode;
  readonly hint: string;
  readonly onPress: () => void;
}): ReactElement {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton className="tn-button" data-variant="secondary" onPress={onPress}>
        {label}
      </AriaButton>
      <AriaTooltip className="tn-tooltip">{hint}</AriaTooltip>
    </TooltipTrigger>
  );
}
