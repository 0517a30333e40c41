import { useRef } from 'react';
import type { TypedDocumentString } from '../../gql/graphql.js';
import { type Change, type Refusal, useChange } from '../../graphql/use-change.js';
import type { Draft, Fields } from './use-draft.js';
import { useTell } from './use-tell.js';

/** How a record is corrected: the operation, what it answers, what it is sent. */
export interface RevisionOptions<Typed extends Fields, Result, Input, Reason extends Refusal> {
  readonly document: TypedDocumentString<Result, { input: Input }>;
  readonly answerOf: (result: Result) => {
    readonly record: { readonly version: number } | null | undefined;
    readonly refusals: readonly Reason[];
  };
  readonly inputOf: (fields: Typed, version: number) => Input;
  readonly draft: Draft<Typed>;
  /** What is said when it was saved. */
  readonly said: string;
  readonly onSaved?: () => void;
}

/** The correction of a record. */
export interface Revision<Typed extends Fields, Input, Reason extends Refusal> {
  readonly change: Change<Input, Reason>;
  /** Saves what is typed. After a conflict: over the version and the words that another one has saved. */
  readonly send: (version?: number, replaced?: Typed) => void;
}

/** Saves what is typed over a record, says so, and offers to write back what the record said before. */
export function useRevision<Typed extends Fields, Result, Input, Reason extends Refusal>({
  document,
  answerOf,
  inputOf,
  draft,
  said,
  onSaved,
}: RevisionOptions<Typed, Result, Input, Reason>): Revision<Typed, Input, Reason> {
  const tell = useTell();
  const replaced = useRef(draft.opened);
  const sent = useRef(draft.fields);
  const back = useChange(document, answerOf, (result) => {
    const version = answerOf(result).record?.version;
    if (version !== undefined) draft.follow(replaced.current, version);
  });
  const change = useChange(document, answerOf, (result) => {
    const version = answerOf(result).record?.version;
    if (version === undefined) return;
    const before = replaced.current;
    draft.saved(version, sent.current);
    tell(said, () => {
      replaced.current = before;
      return back.send(inputOf(before, version));
    });
    onSaved?.();
  });
  return {
    change,
    send: (version = draft.version, before = draft.opened) => {
      replaced.current = before;
      sent.current = draft.fields;
      void change.send(inputOf(draft.fields, version));
    },
  };
}
