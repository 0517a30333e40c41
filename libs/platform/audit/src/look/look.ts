import type { Purpose } from './purpose.js';

/** Data about a person was asked for without saying what for. */
export class PurposeRequired extends Error {
  readonly code = 'PURPOSE_REQUIRED';
}

/** What one request has shown of whom: who asked, why, which persons and which fields, never a value. */
export interface Look {
  readonly purpose: Purpose;
  /** Published fields: `Person.name`. */
  readonly fields: readonly string[];
  readonly personIds: readonly string[];
  /** Name of the operation as the client gave it. */
  readonly operation: string | null;
}

/** Gathers during one request what it shows of persons. */
export class LookNotes {
  readonly #fields = new Set<string>();
  readonly #personIds = new Set<string>();

  /** @param purpose null when the request named none: then the first field about a person is refused. */
  constructor(readonly purpose: Purpose | null) {}

  /** Notes a field of a person before its value is read; null for one who is in no register yet. @throws PurposeRequired */
  note(field: string, personId: string | null): void {
    if (this.purpose === null) throw new PurposeRequired();
    this.#fields.add(field);
    if (personId !== null) this.#personIds.add(personId);
  }

  /** What has been seen so far; null when it was nothing about persons. */
  soFar(operation: string | null): Look | null {
    if (this.purpose === null || this.#fields.size === 0) return null;
    return {
      purpose: this.purpose,
      fields: [...this.#fields].sort(),
      personIds: [...this.#personIds].sort(),
      operation,
    };
  }

  /** Notes what a kept answer shows again. */
  noteAgain({ fields, personIds }: Pick<Look, 'fields' | 'personIds'>): void {
    for (const field of fields) this.note(field, null);
    for (const personId of personIds) this.#personIds.add(personId);
  }

  /** What was seen, once; null when it was nothing about persons. */
  take(operation: string | null): Look | null {
    const look = this.soFar(operation);
    this.#fields.clear();
    this.#personIds.clear();
    return look;
  }
}
