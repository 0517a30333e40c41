import type { SealedColumn } from '@tsunagari/database';
import { hashedDigits } from './contact/phone-hash.js';

/** Every column in which texts about people are sealed. */
export const PEOPLE_SEALED: readonly SealedColumn[] = [
  { table: 'person', column: 'note_sealed' },
  { table: 'person_contact', column: 'sealed', search: { column: 'search_hash', textOf: digitsOfContact } },
  { table: 'consent', column: 'witness_sealed' },
  { table: 'emergency_note', column: 'sealed' },
  { table: 'erased_person', column: 'name_sealed' },
  { table: 'stored_file', column: 'bytes_sealed', atOnce: 1 },
  { table: 'import_row', column: 'cells_sealed' },
  { table: 'import_row', column: 'values_sealed' },
  // After the people themselves: what is kept here from now on holds their new texts.
  { table: 'import_change', column: 'before_sealed', placeId: 'record_id', recordOf: 'table_name' },
];

function digitsOfContact(opened: string): string {
  const { even } = JSON.parse(opened) as { even: string | null };
  return hashedDigits(even ?? '');
}
