import { Button, Dialog } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import { ProviderLinkElsewhere } from './provider-link.js';
import { SignInForm } from './sign-in-form.js';

/** Signing in over the present screen; it cannot be put off when the session has ended by itself, because the screen is covered then. */
export function SignInDialog({
  onSignedIn,
  onLater,
}: {
  readonly onSignedIn: () => void;
  readonly onLater: (() => void) | undefined;
}): ReactElement {
  return (
    <Dialog title={m.session_ended()} isOpen onClose={onLater}>
      <p>{m.session_ended_text()}</p>
      <SignInForm onSignedIn={onSignedIn} providerLink={<ProviderLinkElsewhere onSignedIn={onSignedIn} />} />
      {onLater ? (
        <div className="tn-actions">
          <Button variant="quiet" onPress={onLater}>
            {m.sign_in_later()}
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}
