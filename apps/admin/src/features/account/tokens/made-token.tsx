import { Button, Notice } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { m } from '../../../paraglide/messages.js';

/** A token that was just made: its secret is shown this once, with a way to take it along. */
export function MadeToken({ secret }: { readonly secret: string }): ReactElement {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Notice title={m.token_made()}>
      <p>{m.token_made_text()}</p>
      <p>
        <code>{secret}</code>
      </p>
      <div className="tn-actions">
        <Button onPress={copy}>{isCopied ? m.link_copied() : m.copy_token()}</Button>
      </div>
    </Notice>
  );
}
