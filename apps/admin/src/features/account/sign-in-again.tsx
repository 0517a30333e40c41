import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useState,
} from 'react';
import { SignedOut } from '../../graphql/request-errors.js';

/** Fetched when it is wanted: dialogs bring much code with them that the first screen does not need. */
const SignInDialog = lazy(() => import('./sign-in-dialog.js').then((file) => ({ default: file.SignInDialog })));

interface Waiting {
  readonly goOn: () => void;
  readonly giveUp: (reason: SignedOut) => void;
}

const Context = createContext<() => Promise<void>>(() => Promise.reject(new SignedOut()));

/** Asks to sign in again over the present screen and resolves when that is done. @throws SignedOut when it is left for later */
export function useSignInAgain(): () => Promise<void> {
  return useContext(Context);
}

/** Keeps the screen with all that was typed while the session is renewed. */
export function SignInAgainProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const ask = useCallback(
    () => new Promise<void>((goOn, giveUp) => setWaiting((others) => [...others, { goOn, giveUp }])),
    [],
  );
  const signedIn = (): void => {
    for (const { goOn } of waiting) goOn();
    setWaiting([]);
    void client.invalidateQueries();
  };
  const later = (): void => {
    for (const { giveUp } of waiting) giveUp(new SignedOut());
    setWaiting([]);
  };
  return (
    <Context value={ask}>
      {children}
      {waiting.length > 0 ? (
        <Suspense>
          <SignInDialog onSignedIn={signedIn} onLater={later} />
        </Suspense>
      ) : null}
    </Context>
  );
}
