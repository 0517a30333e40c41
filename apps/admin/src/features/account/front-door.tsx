import { AppShell, Page } from '@tsunagari/ui';
import type { ReactElement, ReactNode } from 'react';
import { m } from '../../paraglide/messages.js';

/** A screen before sign-in: the product's name and one narrow page. */
export function FrontDoor({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <AppShell
      skipLabel={m.skip()}
      navLabel={m.navigation()}
      brand={
        <span className="tn-brand">
          <strong>{m.product()}</strong>
          <span>{m.slogan()}</span>
        </span>
      }
    >
      <div className="tn-narrow">
        <Page title={title} {...(lead === undefined ? {} : { lead })}>
          {children}
        </Page>
      </div>
    </AppShell>
  );
}
