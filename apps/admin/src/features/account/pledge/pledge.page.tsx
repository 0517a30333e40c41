import { Card } from '@tsunagari/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTitle } from '../../../app/use-title.js';
import { m } from '../../../paraglide/messages.js';
import { FrontDoor } from '../front-door.js';
import { PledgeForm } from './pledge-form.js';

/** 秘密厳守の約束: before anything else is shown. */
export function PledgePage(): ReactElement {
  useTitle(m.pledge());
  const navigate = useNavigate();
  const client = useQueryClient();
  const { next } = useSearch({ from: '/pledge' });
  const goOn = (): void => {
    client.clear();
    void navigate({ href: next && /^\/(?![/\\])/.test(next) ? next : '/' });
  };
  return (
    <FrontDoor title={m.pledge()} lead={m.pledge_lead()}>
      <Card>
        <PledgeForm onAccepted={goOn} />
      </Card>
    </FrontDoor>
  );
}
