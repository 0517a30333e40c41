import { Button, type IconName, Notice, StateMessage } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { Denied, PledgeOwed, ServerFault, SignedOut, Unreachable } from '../graphql/request-errors.js';
import { m } from '../paraglide/messages.js';
import { ButtonLink } from './app-link.js';

interface Words {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** Whether trying again may help. */
  readonly mayPass: boolean;
}

/** What to tell people of a failure: what happened and what they can do. */
export function failureWords(failure: Error): Words {
  if (failure instanceof Unreachable)
    return { icon: 'offline', title: m.offline_title(), text: m.offline_text(), mayPass: true };
  if (failure instanceof SignedOut)
    return { icon: 'account', title: m.session_ended(), text: m.session_ended_retry(), mayPass: true };
  if (failure instanceof PledgeOwed) return { icon: 'lock', title: m.pledge(), text: m.pledge_owed(), mayPass: true };
  if (failure instanceof Denied)
    return { icon: 'lock', title: m.denied_title(), text: m.denied_text(), mayPass: false };
  const number = (failure instanceof ServerFault && failure.correlationId) || '―';
  return { icon: 'danger', title: m.fault_title(), text: m.fault_text({ number }), mayPass: true };
}

/** Instead of a screen that could not be read. */
export function FailureState({
  failure,
  isWholePage = false,
  onRetry = () => location.reload(),
}: {
  readonly failure: Error;
  readonly isWholePage?: boolean;
  readonly onRetry?: () => void;
}): ReactElement {
  const { icon, title, text, mayPass } = failureWords(failure);
  return (
    <StateMessage
      icon={icon}
      isWholePage={isWholePage}
      title={title}
      action={mayPass ? <Button onPress={onRetry}>{m.retry()}</Button> : <ButtonLink to="/">{m.to_home()}</ButtonLink>}
      isAlert
    >
      {text}
    </StateMessage>
  );
}

/** Says in a form or above older content that something did not arrive; what was typed stays. */
export function FailureNotice({ failure }: { readonly failure: Error | null }): ReactElement | null {
  if (failure === null) return null;
  const { title, text } = failureWords(failure);
  return (
    <Notice tone="danger" title={title}>
      {failure instanceof Unreachable ? m.offline_kept() : text}
    </Notice>
  );
}
