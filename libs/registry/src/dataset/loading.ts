import type { CommandContext } from '@tsunagari/database';
import type { ObjectLiteral } from 'typeorm';

/** What a loader of one part needs: keys of the dataset become ids. */
export interface Loading {
  readonly context: CommandContext;
  /** A new record's key. */
  key(): { councilId: string; id: string };
  /** Inserts many records. */
  insert<Entity extends ObjectLiteral>(entity: new () => Entity, records: readonly Entity[]): Promise<void>;
  readonly branchIds: Map<string, string>;
  readonly associationIds: Map<string, string>;
  readonly partnerIds: Map<string, string>;
}

/** The id of a code. @throws RangeError when the dataset has no such row. */
export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new RangeError(`the dataset has no row with the code ${code}`);
  return id;
}

/** The id of a code that may be absent. @throws RangeError */
export function idOrNull(ids: ReadonlyMap<string, string>, code: string | null): string | null {
  return code === null ? null : idOf(ids, code);
}
