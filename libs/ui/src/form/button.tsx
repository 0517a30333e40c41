import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

/** How much a button asks for attention; one primary button a screen. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** A button. */
export interface ButtonProps {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** While what it does still runs: it says so and cannot be pressed again. */
  readonly isPending?: boolean;
  readonly pendingLabel?: string;
}

/** A button with words. */
export function Button({
  children,
  variant = 'secondary',
  type = 'button',
  onPress,
  isDisabled,
  isPending,
  pendingLabel,
}: ButtonProps): ReactElement {
  return (
    <AriaButton
      className="tn-button"
      data-variant={variant}
      type={type}
      isDisabled={isDisabled ?? false}
      isPending={isPending ?? false}
      {...(onPress ? { onPress } : {})}
    >
      {isPending && pendingLabel ? pendingLabel : children}
    </AriaButton>
  );
}

/** Properties that make a link of the router look like a button. */
export function buttonLook(variant: ButtonVariant = 'secondary'): {
  readonly className: string;
  readonly 'data-variant': ButtonVariant;
} {
  return { className: 'tn-button', 'data-variant': variant };
}
