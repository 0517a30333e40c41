import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactElement, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { leave, RemedyContext } from '../../graphql/remedy.js';
import { PledgeOwed, SignedOut } from '../../graphql/request-errors.js';
import { forgetSession, useSessionState } from '../../graphql/session-news.js';

/** Fetched when they are wanted: dialogs bring much code with them that the first screen does not need. */
const fetchSignIn = () => import('./sign-in-dialog.js');
const fetchWarning = () => import('./session-warning.js');
const SignInDialog = lazy(() => fetchSignIn().then((file) => ({ default: file.SignInDialog })));
const PledgeDialog = lazy(() => import('./pledge/pledge-dialog.js').then((file) => ({ default: file.PledgeDialog })));
const SessionWarning = lazy(() => fetchWarning().then((file) => ({ default: file.SessionWarning })));

/** So long after the start what a session needs at its end is fetched beforehand: the network may be gone by then. */
const FETCHED_AFTER_MS = 30_000;

/** What may be asked of someone over the present screen. */
type Need = 'sign-in' | 'pledge';

interface Waiting {
  readonly need: Need;
  readonly goOn: () => void;
  readonly giveUp: () => void;
}

/** Keeps the screen with all that was typed while the session is renewed or the pledge is accepted, and warns before a session ends. */
export function RemedyProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const client = useQueryClient();
  const session = useSessionState();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const remedy = useCallback(async (failure: unknown): Promise<void> => {
    const need = needOf(failure);
    if (need === null) return leave(failure);
    const isMet = await new Promise<boolean>((resolve) =>
      setWaiting((others) => [...others, { need, goOn: () => resolve(true), giveUp: () => resolve(false) }]),
    );
    if (!isMet) return leave(failure);
  }, []);
  const settle = (need: Need, isMet: boolean): void => {
    for (const one of waiting) if (one.need === need) (isMet ? one.goOn : one.giveUp)();
    setWaiting((others) => others.filter((one) => one.need !== need));
    if (need !== 'sign-in') return;
    forgetSession();
    if (isMet) void client.invalidateQueries();
  };
  useEffect(() => {
    const fetchBeforehand = (): void => void Promise.all([fetchSignIn(), fetchWarning()]).catch(() => undefined);
    const timer = setTimeout(fetchBeforehand, FETCHED_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-session-ended', session === 'ended');
  }, [session]);
  const wants = (need: Need): boolean => waiting.some((one) => one.need === need);
  const asked = session === 'ended' || wants('sign-in') ? 'sign-in' : wants('pledge') ? 'pledge' : null;
  return (
    <RemedyContext value={remedy}>
      {children}
      <Suspense>
        {asked === 'sign-in' ? (
          <SignInDialog
            onSignedIn={() => settle('sign-in', true)}
            onLater={session === 'ended' ? undefined : () => settle('sign-in', false)}
          />
        ) : null}
        {asked === 'pledge' ? <PledgeDialog onAccepted={() => settle('pledge', true)} /> : null}
        {asked === null && session === 'ending' ? <SessionWarning /> : null}
      </Suspense>
    </RemedyContext>
  );
}

function needOf(failure: unknown): Need | null {
  if (failure instanceof SignedOut) return 'sign-in';
  return failure instanceof PledgeOwed ? 'pledge' : null;
}
