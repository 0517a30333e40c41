import { StateMessage } from '@tsunagari/ui';
import type { ReactElement, ReactNode } from 'react';
import { m } from '../paraglide/messages.js';

/** There is no such record, or nothing at this address; `action` leads on. */
export function Missing({ action }: { readonly action: ReactNode }): ReactElement {
  return (
    <StateMessage icon="search" isWholePage title={m.not_found_title()} action={action}>
      {m.not_found_text()}
    </StateMessage>
  );
}
