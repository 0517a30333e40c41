import { Button, Notice } from '@tsunagari/ui';
import { type ReactElement, useRef } from 'react';
import { m } from '../../paraglide/messages.js';

/** Says that the form holds what was typed before the page was read anew, and offers to begin anew, in the first field. */
export function KeptNotice({
  typing: { isRestored, forget },
}: {
  readonly typing: { readonly isRestored: boolean; readonly forget: () => void };
}): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  if (!isRestored) return null;
  const startAnew = (): void => {
    box.current?.closest('form')?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    forget();
  };
  return (
    <div ref={box}>
      <Notice tone="info" title={m.draft_kept()}>
        <div className="tn-actions">
          <Button onPress={startAnew}>{m.draft_forget()}</Button>
        </div>
      </Notice>
    </div>
  );
}
