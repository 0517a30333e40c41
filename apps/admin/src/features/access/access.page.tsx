import { Page, Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { OnlyWith } from '../../app/only-with.js';
import { useTitle } from '../../app/use-title.js';
import { m } from '../../paraglide/messages.js';
import { AccountList } from './account-list.js';
import { InviteForm } from './invite-form.js';
import { PledgeEditions } from './pledge-editions.js';
import { ResetLinkForm } from './reset-link-form.js';

/** アカウント: for administrators. */
export function AccessPage(): ReactElement {
  useTitle(m.nav_access());
  return (
    <OnlyWith ability="invitePerson">
      <Page title={m.nav_access()} lead={m.access_lead()}>
        <AccountList />
        <Section title={m.invite_someone()}>
          <InviteForm />
        </Section>
        <Section title={m.make_reset_link()}>
          <ResetLinkForm />
        </Section>
        <PledgeEditions />
      </Page>
    </OnlyWith>
  );
}
