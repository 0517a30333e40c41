import { type PlainDate, fromExcelSerial } from '@tsunagari/kernel';
import { dayProblems } from '@tsunagari/registry';
import type { PersonPlace } from '../../person/place.js';
import { parseRoles } from '../../reading/read-roles.js';
import { type TermReading, readTerm, readTermEnd, readTermStart } from '../../reading/read-term.js';
import type { Body } from '../../role-term/body.js';
import type { RoleKind } from '../../vocabulary.js';
import { type ImportReason, reasonOf } from '../import-reasons.js';
import type { RosterFieldKey } from '../roster/roster-fields.js';
import type { StoredValues } from '../roster/stored-row.js';
import { text } from './read-identity.js';
import { branchOf } from './read-places.js';
import { type RegisterNames, namedIn } from './register-names.js';
import type { PartReading, RoleFact } from './row-facts.js';

const OF_ASSOCIATION: ReadonlySet<RoleKind> = new Set(['ASSOCIATION_PRESIDENT', 'ASSOCIATION_OFFICER']);

/** Reads the roles of a row with their term and the body where they are held: the place of the row, or that of the whole roster. */
export function readRowRoles(
  values: StoredValues,
  place: PersonPlace,
  names: RegisterNames,
): PartReading<readonly RoleFact[]> {
  const written = text(values, 'ROLE');
  if (written === null) return { part: [], reasons: [] };
  const { roles, unknown } = parseRoles(written);
  if (unknown.length > 0 || roles.length === 0) return { part: [], reasons: [reasonOf('ROLE_UNKNOWN', 'ROLE')] };
  const term = termOf(values);
  const electing = electedBy(values, names);
  const reasons: ImportReason[] = [...term.reasons, ...electing.reasons];
  const part = roles.flatMap(({ role, label }): RoleFact[] => {
    const body = bodyOf(role, place, names);
    if (body === null) {
      reasons.push(reasonOf('ROLE_NEEDS_BODY', 'ROLE'));
      return [];
    }
    return [{ role, label, body, ...term.part, ...electing.part }];
  });
  return { part, reasons };
}

function bodyOf(role: RoleKind, place: PersonPlace, names: RegisterNames): Body | null {
  const none = { branchId: null, associationId: null, partnerId: null };
  const { associationId } = place;
  if (OF_ASSOCIATION.has(role)) return associationId === null ? null : { ...none, level: 'ASSOCIATION', associationId };
  if (role === 'GROUP_PRESIDENT') {
    const [partnerId, ...others] = associationId === null ? [] : [...(names.groupsOf.get(associationId) ?? [])];
    return partnerId === undefined || others.length > 0 ? null : { ...none, level: 'PARTNER', partnerId };
  }
  const branchId = branchOf(place, names);
  return branchId === null ? null : { ...none, level: 'BRANCH', branchId };
}

interface Term {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** One column 任期 holds a whole term (令和7年度, R7.4〜R9.3) or the day on which it begins; two columns its ends. */
function termOf(values: StoredValues): PartReading<Term> {
  const first = dayText(values, 'ROLE_FROM');
  const last = dayText(values, 'ROLE_TO');
  const reading = last === '' ? wholeTerm(first) : bothEnds(first, last);
  if (!reading.ok) return { part: { from: null, to: null }, reasons: [reasonOf(reading.code, 'ROLE_FROM')] };
  const { from, to, remarks } = reading;
  const isBeyond = [from, to].some((day) => dayProblems(day, []).length > 0);
  if (isBeyond) return { part: { from: null, to: null }, reasons: [reasonOf('DATE_IMPOSSIBLE', 'ROLE_FROM')] };
  return { part: { from, to }, reasons: remarks.map((remark) => reasonOf(remark, 'ROLE_FROM')) };
}

function wholeTerm(written: string): TermReading {
  const term = readTerm(written);
  if (term.ok || term.code !== 'TERM_ONE_DAY') return term;
  const start = readTermStart(written);
  return start.ok ? { ok: true, from: start.day, to: null, remarks: start.remarks } : start;
}

function bothEnds(first: string, last: string): TermReading {
  const from = readTermStart(first);
  if (!from.ok) return from;
  const to = readTermEnd(last);
  if (!to.ok) return to;
  if (from.day !== null && to.day !== null && to.day <= from.day) return { ok: false, code: 'TERM_UPSIDE_DOWN' };
  return { ok: true, from: from.day, to: to.day, remarks: [...new Set([...from.remarks, ...to.remarks])] };
}

/** A bare number of a workbook is the day that Excel means. */
function dayText(values: StoredValues, field: RosterFieldKey): string {
  const written = text(values, field) ?? '';
  if (values[field]?.serial !== true) return written;
  const day = fromExcelSerial(Number(written));
  return day.ok ? day.value : written;
}

function electedBy(values: StoredValues, names: RegisterNames): PartReading<Pick<RoleFact, 'electedById' | 'note'>> {
  const written = text(values, 'ELECTED_BY');
  if (written === null) return { part: { electedById: null, note: null }, reasons: [] };
  const [electedById = null, ...others] = namedIn(names.partners, written);
  if (electedById !== null && others.length === 0) return { part: { electedById, note: null }, reasons: [] };
  return {
    part: { electedById: null, note: `選出母体：${written}` },
    reasons: [reasonOf('ELECTED_BY_UNKNOWN', 'ELECTED_BY')],
  };
}
