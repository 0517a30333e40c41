import type { PersonPlace } from '../../person/place.js';
import { type ImportReason, reasonOf } from '../import-reasons.js';
import type { StoredValues } from '../roster/stored-row.js';
import { text } from './read-identity.js';
import { type RegisterNames, namedIn } from './register-names.js';
import type { PartReading } from './row-facts.js';

const NOWHERE: PersonPlace = { associationId: null, branchId: null };
/** What a cell 自治会 says of someone who belongs to none. */
const NONE = /^(?:なし|無し|無|未加入|非加入|加入なし|ー|-)$/u;

/** Where a row says that someone belongs; null when it says nothing. */
export function readPlace(values: StoredValues, names: RegisterNames): PartReading<PersonPlace | null> {
  const written = text(values, 'ASSOCIATION');
  const branches = branchesIn(values, names);
  if (written === null || NONE.test(written.normalize('NFKC')))
    return {
      part: branches.ids.length === 1 ? { ...NOWHERE, branchId: branches.ids[0] ?? null } : null,
      reasons: branches.reasons,
    };
  const named = namedIn(names.associations, written);
  const inBranch = named.filter((id) => branches.ids.includes(names.branchOf.get(id) ?? ''));
  const found = named.length > 1 && inBranch.length > 0 ? inBranch : named;
  const [associationId] = found;
  if (associationId === undefined)
    return { part: null, reasons: [...branches.reasons, reasonOf('ASSOCIATION_UNKNOWN', 'ASSOCIATION')] };
  if (found.length > 1)
    return { part: null, reasons: [...branches.reasons, reasonOf('ASSOCIATION_AMBIGUOUS', 'ASSOCIATION')] };
  const differs = branches.ids.length === 1 && inBranch.length === 0;
  return {
    part: { associationId, branchId: null },
    reasons: differs ? [...branches.reasons, reasonOf('BRANCH_DIFFERS', 'BRANCH')] : branches.reasons,
  };
}

/** The branch of a place on the day of the names. */
export function branchOf({ associationId, branchId }: PersonPlace, names: RegisterNames): string | null {
  return branchId ?? (associationId === null ? null : (names.branchOf.get(associationId) ?? null));
}

function branchesIn(
  values: StoredValues,
  names: RegisterNames,
): { ids: readonly string[]; reasons: readonly ImportReason[] } {
  const written = text(values, 'BRANCH');
  if (written === null) return { ids: [], reasons: [] };
  const ids = namedIn(names.branches, written);
  if (ids.length === 1) return { ids, reasons: [] };
  return { ids: [], reasons: [reasonOf(ids.length === 0 ? 'BRANCH_UNKNOWN' : 'BRANCH_AMBIGUOUS', 'BRANCH')] };
}
