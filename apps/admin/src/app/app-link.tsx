import { buttonLook, type ButtonVariant } from '@tsunagari/ui';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactElement, Ref } from 'react';

interface LookProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly variant?: ButtonVariant;
  readonly ref?: Ref<HTMLAnchorElement>;
}

function ButtonAnchor({ variant, ...rest }: LookProps): ReactElement {
  return <a {...rest} {...buttonLook(variant)} />;
}

/** A link to another screen that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);
