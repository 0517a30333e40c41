import { hashOf } from '../secret.js';
import { FIRST_PLEDGE } from './first-pledge.js';

/** What an acceptance is of: an edition and its words. The same words in a later edition are another promise. */
export function pledgeHashOf(edition: number, text: string): string {
  return hashOf(`${edition}\n${text}`);
}

/** That of the first edition, for councils that have not written one. */
export const FIRST_PLEDGE_HASH = pledgeHashOf(1, FIRST_PLEDGE);
