import type { BaseRow } from '@tsunagari/registry';
import { publicSource } from './citation.js';
import { csvRows, textOrNull } from './csv-rows.js';
import { inJapanese } from './wording.js';

const COLUMNS = [
  'branch_code',
  'base_name',
  'address_raw',
  'postal_code',
  'town',
  'number',
  'facility',
  'address_normalised',
  'phone_raw',
  'phone',
  'phone_basis',
  'source',
] as const;

/** 13 branch bases (支部拠点) and the council's office, with the address as printed and taken apart. Hours are in no source. */
export function basesOf(csv: string): BaseRow[] {
  return csvRows(csv, COLUMNS).map((row): BaseRow => ({
    ...publicSource(row.source),
    branch: textOrNull(row.branch_code),
    name: row.base_name,
    addressRaw: row.address_raw,
    address: row.address_normalised,
    postalCode: textOrNull(row.postal_code),
    town: textOrNull(row.town),
    number: textOrNull(row.number),
    facility: textOrNull(row.facility),
    phoneRaw: textOrNull(row.phone_raw),
    phone: textOrNull(row.phone),
    hours: null,
    note: textOrNull(inJapanese(row.phone_basis)),
    from: null,
    to: null,
  }));
}
