import { buttonLook } from '@tsunagari/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { VIEWER } from '../../app/viewer.js';
import { execute } from '../../graphql/execute.js';
import { m } from '../../paraglide/messages.js';
import { providerAddress, providerOffered } from './provider-sign-in.js';

/** The way to the organisation's own sign-in, where there is one. It leads away from this page and back to `next`. */
export function ProviderLink({ next }: { readonly next: string }): ReactElement | null {
  const label = useProviderLabel();
  return label === null ? null : (
    <a {...buttonLook()} href={providerAddress(next)}>
      {label}
    </a>
  );
}

/** The same over a screen on which something may be typed: in another tab. When one comes back from there, the screen goes on. */
export function ProviderLinkElsewhere({ onSignedIn }: { readonly onSignedIn: () => void }): ReactElement | null {
  const label = useProviderLabel();
  const isOffered = label !== null;
  useEffect(() => {
    if (!isOffered) return undefined;
    const look = (): void => {
      if (document.visibilityState === 'visible') void execute(VIEWER, {}).then(onSignedIn, () => undefined);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [isOffered, onSignedIn]);
  return label === null ? null : (
    <>
      <a {...buttonLook()} href={providerAddress('/')} target="_blank" rel="noopener">
        {label}
      </a>
      <p className="tn-quiet tn-small">{m.sign_in_by_provider_help()}</p>
    </>
  );
}

function useProviderLabel(): string | null {
  const { data } = useQuery({
    queryKey: ['sign-in-provider'],
    queryFn: providerOffered,
    staleTime: 'static',
    retry: false,
  });
  if (!data) return null;
  return data.name === null ? m.sign_in_by_own_provider() : m.sign_in_by_provider({ name: data.name });
}
