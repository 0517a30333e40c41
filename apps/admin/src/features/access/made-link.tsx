import { Button, DescriptionList, Notice } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';

/** A link that was just made: shown this once, with a way to take it along. */
export function MadeLink({
  link: { url, expiresAt },
}: {
  readonly link: { readonly url: string; readonly expiresAt: string };
}): ReactElement {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Notice title={m.link_made()}>
      <p>{m.link_made_text({ moment: momentText(expiresAt) })}</p>
      <DescriptionList rows={[{ term: m.link(), value: <code>{url}</code> }]} />
      <div className="tn-actions">
        <Button onPress={copy}>{isCopied ? m.link_copied() : m.copy_link()}</Button>
      </div>
    </Notice>
  );
}
