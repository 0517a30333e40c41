import { useState } from 'react';

/** Words of a form, all of them text. */
export type Fields = Readonly<Record<string, string>>;

/** What is being typed over a record, and the version of it that was seen when typing began. */
export interface Draft<Typed extends Fields> {
  readonly fields: Typed;
  readonly version: number;
  readonly type: (part: Partial<Typed>) => void;
  /** What was typed has been saved, as this version. */
  readonly saved: (version: number) => void;
  /** Another one's change is taken over instead of what was typed. */
  readonly take: (fields: Typed, version: number) => void;
}

interface State<Typed extends Fields> {
  readonly fields: Typed;
  readonly opened: Typed;
  readonly version: number;
}

/**
 * Text over a record that others may change meanwhile. Newer versions that the screen reads come in only while nothing has been
 * typed; afterwards the text stays and so does the version that was seen, so that the API can tell of the conflict.
 */
export function useDraft<Typed extends Fields>(current: Typed, version: number): Draft<Typed> {
  const [state, setState] = useState<State<Typed>>({ fields: current, opened: current, version });
  if (version > state.version && isAlike(state.fields, state.opened))
    setState({ fields: current, opened: current, version });
  return {
    fields: state.fields,
    version: state.version,
    type: (part) => setState((before) => ({ ...before, fields: { ...before.fields, ...part } })),
    saved: (now) => setState((before) => ({ ...before, opened: before.fields, version: now })),
    take: (fields, now) => setState({ fields, opened: fields, version: now }),
  };
}

function isAlike(a: Fields, b: Fields): boolean {
  return Object.keys(a).every((key) => a[key] === b[key]);
}
