import { Card } from '@tsunagari/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import { FrontDoor } from './front-door.js';
import { SignInForm } from './sign-in-form.js';

/** サインイン */
export function SignInPage(): ReactElement {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { next } = useSearch({ from: '/sign-in' });
  const done = (): void => {
    client.clear();
    void navigate({ href: next && /^\/(?![/\\])/.test(next) ? next : '/' });
  };
  return (
    <FrontDoor title={m.sign_in()} lead={m.sign_in_lead()}>
      <Card>
        <SignInForm onSignedIn={done} />
      </Card>
      <p className="tn-quiet tn-small">{m.sign_in_help()}</p>
    </FrontDoor>
  );
}
