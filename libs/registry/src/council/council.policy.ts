import type { Actor } from '@tsunagari/kernel';

/** Only the operator of the installation founds councils, on the command line: a council has no accounts before it exists. */
export function canFoundCouncil(actor: Actor): boolean {
  return actor.accountId === null;
}
