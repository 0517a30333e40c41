import { Dialog } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../../paraglide/messages.js';
import { PledgeForm } from './pledge-form.js';

/** The pledge over the present screen: another edition has come into force. It is left by an answer only. */
export function PledgeDialog({ onAccepted }: { readonly onAccepted: () => void }): ReactElement {
  return (
    <Dialog title={m.pledge()} isOpen>
      <p>{m.pledge_new()}</p>
      <PledgeForm onAccepted={onAccepted} />
    </Dialog>
  );
}
