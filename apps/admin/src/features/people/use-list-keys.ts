import { type RefObject, useEffect } from 'react';

const ROW = '[data-row-link]';

/**
 * Keys of a list: `/` goes to its search, ↓ and ↑ go through the rows, Enter opens the one in focus, as every link does. A key that
 * somebody types into a field, or that an input method still converts, is not touched.
 */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !list.current) return;
      const search = list.current.querySelector<HTMLInputElement>('input');
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null;
      const next =
        event.key === '/' && !isTyping
          ? search
          : isTyping && event.target !== search
            ? null
            : rowAfter(event, list.current, search);
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [list]);
}

/** Where ↓ or ↑ lead from the search or a row; above the first row is the search. */
function rowAfter(event: KeyboardEvent, list: HTMLElement, search: HTMLInputElement | null): HTMLElement | null {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return null;
  const rows = [...list.querySelectorAll<HTMLElement>(ROW)];
  const at = rows.findIndex((row) => row === event.target);
  if (at < 0 && event.target !== search) return null;
  if (event.key === 'ArrowDown') return rows[at + 1] ?? null;
  return at > 0 ? (rows[at - 1] ?? null) : at === 0 ? search : null;
}
