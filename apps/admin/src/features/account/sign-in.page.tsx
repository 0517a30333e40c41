import { Card } from '@tsunagari/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { FrontDoor } from './front-door.js';
import { ProviderLink } from './provider-link.js';
import { problemFromProvider, waitingFromProvider } from './provider-sign-in.js';
import { SignInForm } from './sign-in-form.js';

/** サインイン */
export function SignInPage(): ReactElement {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { next, problem } = useSearch({ from: '/sign-in' });
  const page = next && /^\/(?![/\\])/.test(next) ? next : '/';
  const [waiting] = useState(() => waitingFromProvider(location.hash));
  // The challenge does not stay in the address.
  useEffect(() => {
    if (waiting !== null) history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  }, [waiting]);
  const done = (): void => {
    client.clear();
    void navigate({ href: page });
  };
  return (
    <FrontDoor title={m.sign_in()} lead={m.sign_in_lead()}>
      <Card>
        <SignInForm
          onSignedIn={done}
          providerLink={<ProviderLink next={page} />}
          waitingAtFirst={waiting}
          problemAtFirst={problemFromProvider(problem)}
        />
      </Card>
      <p className="tn-quiet tn-small">{m.sign_in_help()}</p>
    </FrontDoor>
  );
}
