import * as v from 'valibot';
import type { Fields } from './use-draft.js';

const PREFIX = 'tsunagari:draft:';
const OWNER = 'tsunagari:drafts-of';
const KEPT = v.object({
  fields: v.record(v.string(), v.string()),
  opened: v.optional(v.record(v.string(), v.string())),
  version: v.optional(v.number()),
});

/** What a tab has kept of a form. */
export interface Kept<Typed extends Fields> {
  readonly fields: Typed;
  /** What the record said when typing began, and its version; only where a record is typed over. */
  readonly opened: Typed;
  readonly version: number;
}

/** What this tab has kept under the key; null when nothing was, or nothing that can be read. Fields that are new since are empty. */
export function readKept<Typed extends Fields>(key: string, empty: Typed): Kept<Typed> | null {
  try {
    const { fields, opened, version } = v.parse(KEPT, JSON.parse(sessionStorage.getItem(PREFIX + key) ?? ''));
    return { fields: { ...empty, ...fields }, opened: { ...empty, ...opened }, version: version ?? 0 };
  } catch {
    return null;
  }
}

/** Keeps what is being typed for this tab alone, so that a reload loses nothing; null forgets it, and so does closing the tab. */
export function keepFields(key: string, kept: Partial<Kept<Fields>> | null): void {
  if (kept === null) sessionStorage.removeItem(PREFIX + key);
  else sessionStorage.setItem(PREFIX + key, JSON.stringify(kept));
}

/** Says whose drafts this tab keeps; those of another account are forgotten, so that nobody reads what somebody else has typed. */
export function keepDraftsOf(accountId: string): void {
  if (sessionStorage.getItem(OWNER) !== accountId) forgetDrafts();
  sessionStorage.setItem(OWNER, accountId);
}

/** Forgets all drafts of this tab, those of the split too. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('tsunagari:')) sessionStorage.removeItem(key);
}
