import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Purpose, TypedDocumentString } from '../gql/graphql.js';
import { execute } from './execute.js';
import { useRemedy } from './remedy.js';
import { withRemedy } from './with-remedy.js';

/** Why a change was not made. */
export interface Refusal {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** A change that a form sends: what runs, what was refused, what failed. */
export interface Change<Input, Reason extends Refusal = Refusal> {
  /** Sends the change; true when it was made. Sent again unchanged it is the same intention. */
  send(input: Input): Promise<boolean>;
  readonly isPending: boolean;
  readonly refusals: readonly Reason[];
  readonly failure: Error | null;
  /** Takes the refusals away, because what they were about has been settled. */
  forget(): void;
  /** The refusal of one field, for its error text. */
  errorAt(...path: string[]): string | null;
}

/** Sends changes with an idempotency key for each intention; when the session has ended it asks to sign in again, when the secrecy pledge is owed it asks for that, and goes on: nothing typed is lost. */
export function useChange<Result, Input, Reason extends Refusal>(
  document: TypedDocumentString<Result, { input: Input }>,
  payloadOf: (result: Result) => { readonly refusals: readonly Reason[] },
  onDone: (result: Result) => void | Promise<void>,
  purpose?: Purpose,
): Change<Input, Reason> {
  const client = useQueryClient();
  const remedy = useRemedy();
  const [isPending, setPending] = useState(false);
  const [refusals, setRefusals] = useState<readonly Reason[]>([]);
  const [failure, setFailure] = useState<Error | null>(null);
  const intention = useRef({ body: '', key: '' });

  const send = async (input: Input): Promise<boolean> => {
    const body = JSON.stringify(input);
    if (intention.current.body !== body) intention.current = { body, key: crypto.randomUUID() };
    setPending(true);
    setFailure(null);
    try {
      const run = () => execute(document, { input }, { idempotencyKey: intention.current.key, purpose });
      const result = await withRemedy(run, remedy);
      intention.current = { body: '', key: '' };
      const found = payloadOf(result).refusals;
      setRefusals(found);
      if (found.length > 0) {
        if (found.some(({ code }) => code === 'VERSION_CONFLICT' || code === 'NOT_FOUND'))
          await client.invalidateQueries();
        return false;
      }
      await onDone(result);
      await client.invalidateQueries();
      return true;
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
      return false;
    } finally {
      setPending(false);
    }
  };
  const errorAt = (...path: string[]): string | null =>
    refusals.find((refusal) => refusal.path.join('.') === path.join('.'))?.message ?? null;
  return { send, isPending, refusals, failure, errorAt, forget: () => setRefusals([]) };
}
