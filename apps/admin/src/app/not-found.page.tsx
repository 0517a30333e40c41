import type { ReactElement } from 'react';
import { m } from '../paraglide/messages.js';
import { ButtonLink } from './app-link.js';
import { Missing } from './missing.js';
import { useTitle } from './use-title.js';

/** There is nothing at this address. */
export function NotFoundPage(): ReactElement {
  useTitle(m.not_found_title());
  return (
    <main className="tn-main" id="main">
      <Missing action={<ButtonLink to="/">{m.to_home()}</ButtonLink>} />
    </main>
  );
}
