/** A column of sealed texts, with what it takes to seal them anew under another key. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** Column whose value is the id in the place of a text; `id` unless told. */
  readonly placeId?: string;
  /** A column beside it with the keyed hash by which the text is found; null where the text is not to be found. */
  readonly search?: {
    readonly column: string;
    /** What of the opened text is hashed. */
    readonly textOf: (opened: string) => string;
  };
  /** The text is a whole record in JSON, with sealed texts of its own in it; this column names its table. */
  readonly recordOf?: string;
  /** Texts that are opened at once; 200 unless told. Fewer where they are large. */
  readonly atOnce?: number;
}

/** The sealed columns of the ground itself, but for the word of the key, which has a life of its own. */
export const DATABASE_SEALED: readonly SealedColumn[] = [
  { table: 'idempotency_key', column: 'reply_sealed', atOnce: 20 },
];
