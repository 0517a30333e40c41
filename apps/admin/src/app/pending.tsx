import { LoadingState } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../paraglide/messages.js';

/** While a part of the app is fetched. */
export function Pending(): ReactElement {
  return <LoadingState label={m.loading()} isWholePage />;
}

/** While it is asked who is signed in: there is no frame yet around the screen. */
export function PendingWithoutFrame(): ReactElement {
  return (
    <main className="tn-main" id="main">
      <Pending />
    </main>
  );
}
