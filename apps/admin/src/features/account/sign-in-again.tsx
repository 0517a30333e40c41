import { Dialog } from '@tsunagari/ui';
import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { SignInForm } from './sign-in-form.js';

const Context = createContext<() => Promise<void>>(() => Promise.reject(new Error('no provider')));

/** Asks to sign in again over the present screen and resolves when that is done. */
export function useSignInAgain(): () => Promise<void> {
  return useContext(Context);
}

/** Keeps the screen with all that was typed while the session is renewed. */
export function SignInAgainProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [waiting, setWaiting] = useState<(() => void)[]>([]);
  const ask = useCallback(() => new Promise<void>((resolve) => setWaiting((others) => [...others, resolve])), []);
  const done = (): void => {
    for (const resolve of waiting) resolve();
    setWaiting([]);
  };
  return (
    <Context value={ask}>
      {children}
      <Dialog title={m.session_ended()} isOpen={waiting.length > 0}>
        <p>{m.session_ended_text()}</p>
        <SignInForm onSignedIn={done} />
      </Dialog>
    </Context>
  );
}
