import { LoadingState } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../paraglide/messages.js';

/** While a part of the app is fetched. */
export function Pending(): ReactElement {
  return <LoadingState label={m.loading()} />;
}
