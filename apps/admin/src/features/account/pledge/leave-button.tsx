import { Button } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { FailureNotice } from '../../../app/failure.js';
import { m } from '../../../paraglide/messages.js';
import { forgetDrafts } from '../../shared-fields/kept-fields.js';
import { signOut } from '../sign-in.js';

/** Signs out and begins anew at the front door, so that nothing stays on the screen. */
export function LeaveButton(): ReactElement {
  const [failure, setFailure] = useState<Error | null>(null);
  const leave = async (): Promise<void> => {
    try {
      await signOut();
      forgetDrafts();
      location.assign('/sign-in');
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <>
      <Button onPress={() => void leave()}>{m.sign_out()}</Button>
      <FailureNotice failure={failure} />
    </>
  );
}
