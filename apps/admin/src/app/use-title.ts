import { useEffect } from 'react';
import { m } from '../paraglide/messages.js';

/** Names the screen in the browser's title. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title}｜${m.product()}`;
  }, [title]);
}
