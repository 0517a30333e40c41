import type { LookNotes } from '@tsunagari/audit';
import type { Database, Reader, UnitOfWork } from '@tsunagari/database';
import type { AskerProof, RelyingParty } from '@tsunagari/identity';
import type { Actor, Clock, PlainDate } from '@tsunagari/kernel';
import type DataLoader from 'dataloader';

/** Languages of messages. */
export type Language = 'ja' | 'en';

/** The account that asks, as far as every request needs it. */
export interface Viewer {
  readonly actor: Actor & { readonly accountId: string };
  /** How it has shown who it is. */
  readonly by: 'session' | 'token';
  /** Scope of a token; sessions have none. */
  readonly scope: string | null;
  /** Whether the present secrecy pledge has not been accepted: until then nothing is shown. */
  readonly owesPledge: boolean;
}

/** Where the product is reached. */
export interface Site {
  /** The public address; links that are handed over begin with it. */
  readonly address: URL;
  /** What passkeys are made for. */
  readonly relyingParty: RelyingParty;
}

/** Counts what is tried with the password of an account, by its id, or with its passkeys. */
export interface PasswordCount {
  /** Counts one more; null, or the seconds to wait. */
  count(key: string): number | null;
  forget(key: string): void;
  forgetLast(key: string): void;
}

/** The statement of a query of the screens, for `explain`; null when there is none. */
export type PlanOf = (operation: string) => { readonly sql: string; readonly values: readonly unknown[] } | null;

/** Who answers a query: compiled reads, or the resolvers. */
export type Lane = 'compiled' | 'resolvers';

/** What every resolver gets. */
export interface RequestContext {
  readonly database: Database;
  /** Null for one who has not signed in; nothing but `__typename` is answered then. */
  readonly viewer: Viewer | null;
  /** Given where the viewer is only remembered: nothing may be read but by a statement that sees it hold. */
  readonly proof: AskerProof | null;
  /** The transaction of a mutation, null in queries. */
  unit: UnitOfWork | null;
  /** Reads under the viewer's claims; inside a mutation it sees what has been written. */
  reader: Reader;
  /** By whom the query was answered; null before it is known, and in mutations. */
  lane: Lane | null;
  /** What the operation costs; null before it is counted. */
  cost: number | null;
  /** Tells how queries of the screens would be read for the viewer; null where nothing is compiled. */
  planOf: PlanOf | null;
  readonly clock: Clock;
  readonly correlationId: string;
  readonly language: Language;
  readonly site: Site;
  /** Lets this request take longer than others may: milliseconds from now. For work on thousands of rows only. */
  readonly takeTime: (milliseconds: number) => void;
  /** Counts wrong present passwords and passkeys by account. */
  readonly passwords: PasswordCount;
  /** Gathers what this request shows of persons. */
  readonly looks: LookNotes;
  /** DataLoaders of this request, by name. */
  readonly loaders: Map<string, DataLoader<never, unknown>>;
}

/** Who acts. Call only where access was checked: the server answers nothing to one who has not signed in. */
export function actorOf(context: RequestContext): Viewer['actor'] {
  if (context.viewer === null) throw new Error('a resolver ran without a viewer');
  return context.viewer.actor;
}

/** The day that is asked about, today unless told. */
export function dayOf(context: RequestContext, asOf: PlainDate | null | undefined): PlainDate {
  return asOf ?? context.clock.today();
}
