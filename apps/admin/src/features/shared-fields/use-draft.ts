import { useEffect, useState } from 'react';
import { keepFields, readKept } from './kept-fields.js';

/** Words of a form, all of them text. */
export type Fields = Readonly<Record<string, string>>;

/** What is being typed over a record, and the version of it that was seen when typing began. */
export interface Draft<Typed extends Fields> {
  readonly fields: Typed;
  /** What the record said when typing began. */
  readonly opened: Typed;
  readonly version: number;
  /** Whether it was typed before the page was read anew. */
  readonly isRestored: boolean;
  readonly type: (part: Partial<Typed>) => void;
  /** What was typed (or `sent`, when typing went on) has been saved, as this version. */
  readonly saved: (version: number, sent?: Typed) => void;
  /** Another one's change is taken over instead of what was typed. */
  readonly take: (fields: Typed, version: number) => void;
  /** The record has become this; what has been typed meanwhile stays. */
  readonly follow: (record: Typed, version: number) => void;
  /** Gives up what was typed and shows the record as it is. */
  readonly forget: () => void;
}

interface State<Typed extends Fields> {
  readonly fields: Typed;
  readonly opened: Typed;
  readonly version: number;
  readonly isRestored: boolean;
}

/**
 * Text over a record that others may change meanwhile. Newer versions that the screen reads come in only while nothing has been
 * typed; afterwards the text stays and so does the version that was seen, so that the API can tell of the conflict. With a `key` the
 * text survives a reload of the page.
 */
export function useDraft<Typed extends Fields>(current: Typed, version: number, key?: string): Draft<Typed> {
  const now: State<Typed> = { fields: current, opened: current, version, isRestored: false };
  const [state, setState] = useState<State<Typed>>(() => {
    const kept = key === undefined ? null : readKept(key, current);
    return kept ? { ...kept, isRestored: true } : now;
  });
  const { fields, opened } = state;
  const isUntouched = isAlike(fields, opened);
  if (version > state.version && isUntouched) setState(now);
  useEffect(() => {
    if (key !== undefined) keepFields(key, isUntouched ? null : { fields, opened, version: state.version });
  }, [key, fields, opened, state.version, isUntouched]);
  return {
    fields,
    opened,
    version: state.version,
    isRestored: state.isRestored,
    type: (part) => setState((before) => ({ ...before, fields: { ...before.fields, ...part } })),
    saved: (seen, sent) => {
      if (key !== undefined) keepFields(key, null);
      setState((before) => ({ ...before, opened: sent ?? before.fields, version: seen, isRestored: false }));
    },
    take: (taken, seen) => setState({ fields: taken, opened: taken, version: seen, isRestored: false }),
    follow: (record, seen) =>
      setState((before) => ({
        fields: isAlike(before.fields, before.opened) ? record : before.fields,
        opened: record,
        version: seen,
        isRestored: false,
      })),
    forget: () => setState(now),
  };
}

/** Whether two forms say the same. */
export function isAlike(a: Fields, b: Fields): boolean {
  return Object.keys(a).every((key) => a[key] === b[key]);
}
