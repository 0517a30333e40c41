import { createContext, useContext } from 'react';

/** Does something about a failed request over the present screen. @throws the failure when nothing can be done about it, or when it is left for later */
export type Remedy = (failure: unknown) => Promise<void>;

/** What is done about failed requests; without a provider nothing is. */
export const RemedyContext = createContext<Remedy>((failure) => leave(failure));

/** Asks to sign in again, or for the secrecy pledge, and resolves when that is done. */
export function useRemedy(): Remedy {
  return useContext(RemedyContext);
}

/** Nothing is done about it. @throws the failure, always */
export function leave(failure: unknown): Promise<never> {
  return Promise.reject(failure instanceof Error ? failure : new Error(String(failure)));
}
