import { StateMessage } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../paraglide/messages.js';
import { ButtonLink } from './app-link.js';

/** There is nothing at this address. */
export function NotFoundPage(): ReactElement {
  return (
    <main className="tn-main">
      <StateMessage
        icon="search"
        isWholePage
        title={m.not_found_title()}
        action={<ButtonLink to="/">{m.to_home()}</ButtonLink>}
      >
        {m.not_found_text()}
      </StateMessage>
    </main>
  );
}
