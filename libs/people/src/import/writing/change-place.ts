import type { SealedPlace } from '@tsunagari/kernel';

/** Where the state of a record before an import is sealed; its id is that of the record. */
export function changePlace(councilId: string, recordId: string): SealedPlace {
  return { table: 'import_change', column: 'before_sealed', councilId, id: recordId };
}
