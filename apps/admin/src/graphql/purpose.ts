import { useSyncExternalStore } from 'react';
import type { Purpose } from '../gql/graphql.js';

const KEY = 'tsunagari.purpose';
/** Most looks at people keep rosters; whoever looks for another reason says so once a session. */
const USUAL: Purpose = 'UPKEEP';

const listeners = new Set<() => void>();

/** What people are looked at for in this session; it goes with every request and stands in the trail. */
export function presentPurpose(): Purpose {
  return (sessionStorage.getItem(KEY) as Purpose | null) ?? USUAL;
}

/** Chooses another for the rest of the session. */
export function choosePurpose(purpose: Purpose): void {
  sessionStorage.setItem(KEY, purpose);
  for (const listener of listeners) listener();
}

/** The present purpose, shown anew when it changes. */
export function usePurpose(): Purpose {
  return useSyncExternalStore(listen, presentPurpose);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
