import type { Actor, Clock, Sealer } from '@tsunagari/kernel';
import type { EntityManager } from 'typeorm';
import type { Reader } from './reader.js';

/** What every command gets: who acts, in which transaction, by which clock, for which request. */
export interface CommandContext {
  readonly actor: Actor;
  readonly manager: EntityManager;
  /** Reads that see what the transaction has written. */
  readonly reader: Reader;
  readonly clock: Clock;
  /** Seals and opens texts about persons. */
  readonly sealer: Sealer;
  /** Names the request in the audit trail and in the log. */
  readonly correlationId: string;
}
