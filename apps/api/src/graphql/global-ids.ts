import { NotFound, fromGlobalId, toGlobalId } from '@tsunagari/kernel';

/** The row's id within the council. @throws NotFound when the global id is not one of that type. */
export function localId(typeName: string, globalId: string, path: readonly string[] = ['id']): string {
  const found = fromGlobalId(globalId);
  if (found?.typeName !== typeName) throw new NotFound(typeName, globalId, path);
  return found.id;
}

/** Like {@link localId} for an id that may be absent. */
export function localIdOrNull(
  typeName: string,
  globalId: string | null | undefined,
  path: readonly string[],
): string | null {
  return globalId == null ? null : localId(typeName, globalId, path);
}

/** Like {@link localId} for filters: an id of another type finds nothing instead of refusing. */
export function filterId(typeName: string, globalId: string | null | undefined): string | null {
  if (globalId == null) return null;
  const found = fromGlobalId(globalId);
  return found?.typeName === typeName ? found.id : '00000000-0000-0000-0000-000000000000';
}

export { toGlobalId };
