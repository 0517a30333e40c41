import { Button, Dialog } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import type { CommissionRowFragment } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { EndCommissionForm } from './end-commission-form.js';
import { RenewCommissionForm } from './renew-commission-form.js';

/** What can be done with a commission: print the certificate, go on for another term, end it before its time. */
export function CommissionActions({ commission }: { readonly commission: CommissionRowFragment }): ReactElement {
  const [deed, setDeed] = useState<'renew' | 'end' | null>(null);
  const close = (): void => setDeed(null);
  const { id, label, person, abilities } = commission;
  const title = m.role_of_person({ role: label, name: person.name });
  const whose = <span className="tn-visually-hidden">{m.of_name({ name: person.name })}</span>;
  return (
    <div className="tn-actions tn-row-tools tn-no-print">
      <ButtonLink to="/commissions/$id/print" params={{ id }}>
        {m.certificate()}
        {whose}
      </ButtonLink>
      {abilities.renew ? (
        <Button onPress={() => setDeed('renew')}>
          {m.renew()}
          {whose}
        </Button>
      ) : null}
      {abilities.end ? (
        <Button onPress={() => setDeed('end')}>
          {m.end_commission()}
          {whose}
        </Button>
      ) : null}
      {deed ? (
        <Dialog title={title} isOpen onClose={close}>
          {deed === 'renew' ? <RenewCommissionForm commission={commission} onClose={close} /> : null}
          {deed === 'end' ? <EndCommissionForm commission={commission} onClose={close} /> : null}
        </Dialog>
      ) : null}
    </div>
  );
}
