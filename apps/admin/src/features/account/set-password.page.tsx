import { Card, StateMessage } from '@tsunagari/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { m } from '../../paraglide/messages.js';
import { FrontDoor } from './front-door.js';
import { type LinkProblem, openLink } from './password-link.js';
import { SetPasswordForm } from './set-password-form.js';

/** パスワードを決める: what an invitation or a link for a forgotten password opens. The secret stands after the `#` of the address. */
export function SetPasswordPage(): ReactElement {
  useTitle(m.set_password());
  const [token] = useState(() => location.hash.slice(1));
  const [ended, setEnded] = useState<LinkProblem | null>(null);
  const query = useQuery({
    queryKey: ['password-link', token],
    queryFn: () => openLink(token),
    enabled: ended === null,
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <FrontDoor title={m.set_password()}>
      <QueryState query={query}>
        {(link) =>
          ended !== null || typeof link === 'string' ? (
            <Ended problem={ended ?? (typeof link === 'string' ? link : 'LINK_ENDED')} />
          ) : (
            <Card>
              <p>{link.kind === 'invitation' ? m.invited_text({ name: link.displayName }) : m.reset_text()}</p>
              <SetPasswordForm token={token} email={link.email} onEnded={setEnded} />
            </Card>
          )
        }
      </QueryState>
    </FrontDoor>
  );
}

function Ended({ problem }: { readonly problem: LinkProblem }): ReactElement {
  const isEnded = problem === 'LINK_ENDED';
  return (
    <StateMessage
      icon="lock"
      title={isEnded ? m.link_ended() : m.sign_in_throttled()}
      action={<ButtonLink to="/sign-in">{m.to_sign_in()}</ButtonLink>}
      isAlert
    >
      {isEnded ? m.link_ended_text() : null}
    </StateMessage>
  );
}
