import type { CommandContext } from '@tsunagari/database';
import type { RegistryDataset } from '@tsunagari/registry';

/** Ids of what a data set knows by codes and keys. */
export interface Ids {
  readonly branches: ReadonlyMap<string, string>;
  readonly associations: ReadonlyMap<string, string>;
  readonly partners: ReadonlyMap<string, string>;
  readonly people: Map<string, string>;
}

/** Ids of branches and associations by code, of organisations by the key of the register's data set. */
export async function idsOf({ reader }: CommandContext, register: RegistryDataset): Promise<Ids> {
  const named = async (sql: string) =>
    new Map((await reader.rows<{ name: string; id: string }>(sql)).map(({ name, id }) => [name, id]));
  const byName = await named(`select name, id from partner_organisation`);
  return {
    branches: await named(`select code as name, id from branch`),
    associations: await named(`select code as name, id from association`),
    partners: new Map(register.partners.map(({ key, name }) => [key, idOf(byName, name)])),
    people: new Map(),
  };
}

/** The id of a key. @throws RangeError when there is none. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`the data set names ${key}, which is not there`);
  return id;
}

/** The id of a key that may be absent. @throws RangeError */
export function idOrNull(ids: ReadonlyMap<string, string>, key: string | null): string | null {
  return key === null ? null : idOf(ids, key);
}
