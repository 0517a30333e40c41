import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

/** How much a button asks for attention; one primary button a screen. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** A button. */
export interface ButtonProps {
  /** Words, with a sign before them if it helps; never a sign alone. */
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  /** While what it does still runs: it says so, keeps the focus and cannot be pressed again. */
  readonly isPending?: boolean | undefined;
  /** What it says meanwhile: 保存しています… */
  readonly pendingLabel?: string | undefined;
}

/**
 * A button with words. While it is pending it keeps the focus and does nothing; the pending state of react-aria is not used, because
 * what it announces is an image without a text.
 */
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
      data-waiting={isPending ? true : undefined}
      type={isPending ? 'button' : type}
      isDisabled={isDisabled ?? false}
      {...(isPending ? { 'aria-disabled': true } : {})}
      {...(onPress && !isPending ? { onPress } : {})}
    >
      {isPending ? <span className="tn-waiting" aria-hidden="true" /> : null}
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
