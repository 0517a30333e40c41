import { parsePlainDate } from '@tsunagari/kernel';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';

const FIELDS: Readonly<Record<string, () => string>> = {
  code: m.code,
  name: m.name,
  official_name: m.official_name,
  kana: m.kana,
  kind: m.kind,
  kind_id: m.kind,
  area_note: m.area_note,
  member_meaning: m.member_meaning,
  opened_on: m.opened,
  opened_note: m.opened,
  closed_on: m.closed_on,
  venue: m.venue,
  note: m.note,
  origin: m.source,
  source: m.source,
  association_id: m.nav_associations,
  branch_id: m.branch,
  household_id: m.household,
  roster_no: m.roster_no,
  birth_raw: m.birth,
  left_on: m.left_day,
  left_reason: m.reason,
};

/** Values that are words of the machine. */
const VALUES: Readonly<Record<string, () => string>> = {
  DISTRICT: m.kind_district,
  HOUSING_ESTATE: m.kind_estate,
  ENTERED: m.entered,
  SYNTHETIC: m.synthetic,
  MOVED: m.left_moved,
  DECEASED: m.left_deceased,
  OTHER: m.left_other,
};
/** An id says nothing to people: only that it changed is told. */
const UNSPEAKABLE = new Set(['kind_id', 'origin', 'association_id', 'branch_id', 'household_id']);

/** One change of a record in words: ふりがな：未記入 → みほん. Columns that have no name for people are told as 「ほかの項目」. */
export function changeWords({
  field,
  before,
  after,
}: {
  readonly field: string;
  readonly before?: string | null | undefined;
  readonly after?: string | null | undefined;
}): string {
  const label = FIELDS[field]?.() ?? m.other_field();
  if (!(field in FIELDS) || UNSPEAKABLE.has(field)) return m.changed_somehow({ field: label });
  return m.changed_field({ field: label, before: valueWords(before), after: valueWords(after) });
}

function valueWords(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return m.not_given();
  const date = parsePlainDate(value);
  return date ? dateText(date) : (VALUES[value]?.() ?? value);
}
