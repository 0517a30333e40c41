import { useEffect, useState } from 'react';
import { keepFields, readKept } from './kept-fields.js';
import { type Fields, isAlike } from './use-draft.js';

/** What is being typed into a form for something new. */
export interface Typing<Typed extends Fields> {
  readonly fields: Typed;
  readonly type: (part: Partial<Typed>) => void;
  /** Whether it was typed before the page was read anew. */
  readonly isRestored: boolean;
  /** Empties the form: it has been sent, or is no longer wanted. */
  readonly forget: () => void;
}

/** Text of a form that survives a reload of the page; `key` names the form, `empty` is how it begins. */
export function useTyped<Typed extends Fields>(key: string, empty: Typed): Typing<Typed> {
  const [{ fields, isRestored }, setState] = useState(() => {
    const kept = readKept(key, empty);
    return { fields: kept?.fields ?? empty, isRestored: kept !== null };
  });
  const isEmpty = isAlike(fields, empty);
  useEffect(() => keepFields(key, isEmpty ? null : { fields }), [key, fields, isEmpty]);
  return {
    fields,
    isRestored,
    type: (part) => setState((before) => ({ ...before, fields: { ...before.fields, ...part } })),
    forget: () => {
      keepFields(key, null);
      setState({ fields: empty, isRestored: false });
    },
  };
}
