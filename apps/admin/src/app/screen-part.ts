import { Unreachable } from '../graphql/request-errors.js';

/**
 * Fetches the part of the app that a screen needs. Without network it fails as unreachable: the router would otherwise read the whole
 * page anew, in the belief that a newer app is served, and nothing would be left to look at. @throws Unreachable
 */
export function screenPart<Part>(fetchPart: () => Promise<Part>): () => Promise<Part> {
  return () =>
    fetchPart().catch((error: unknown) => {
      throw navigator.onLine ? error : new Unreachable();
    });
}
