import { canKeepPeopleOf } from '../../people.policy.js';
import { type ImportReason, warns } from '../import-reasons.js';
import type { ImportDecision, ImportEffect, ImportOutcome } from '../import.vocabulary.js';
import { branchOf } from '../reading/read-places.js';
import type { RowFacts, RowReading } from '../reading/row-facts.js';
import { type Application, type AppliedRow, applyNew, applyUpdate } from './apply-row.js';
import { ChangeSet } from './change-set.js';
import type { KnownPerson } from './known-person.js';
import { type Match, matchRow } from './match-row.js';

/** A row before it is settled. */
export interface RowToSettle extends AppliedRow {
  readonly decision: ImportDecision | null;
  /** Whom someone chose of those who resemble. */
  readonly chosenId: string | null;
  readonly reading: RowReading;
}

/** What becomes of a row. */
export interface SettledRow {
  readonly id: string;
  readonly outcome: ImportOutcome;
  readonly effect: ImportEffect | null;
  readonly reasons: readonly ImportReason[];
  /** Who is meant; a new person too. */
  readonly person: KnownPerson | null;
  readonly candidateIds: readonly string[];
}

/** Settles a row: what it is, whom it means, and what it changes. The changes go into the book, where later rows see them. */
export function settleRow(application: Application, row: RowToSettle): SettledRow {
  const { id, decision, reading } = row;
  const rest = { id, effect: null, person: null, candidateIds: [] };
  if (decision === 'SKIP')
    return { ...rest, outcome: 'SKIP', reasons: [...reading.reasons, { code: 'DECIDED_TO_SKIP', field: null }] };
  const { facts } = reading;
  if (facts === null) {
    const isEmpty = reading.reasons.some(({ code }) => code === 'ROW_EMPTY');
    return { ...rest, outcome: isEmpty ? 'SKIP' : 'HOLD', reasons: reading.reasons };
  }
  const match = matchRow(facts, application.book);
  const person = meant(match, row);
  if (person === null && match.resembling.length > 0 && decision !== 'NEW') {
    const already = alreadyKnown(application, row, match, facts);
    if (already !== null) return duplicate(id, already, reading.reasons);
    const reasons: ImportReason[] = [...reading.reasons, { code: 'RESEMBLES_SOMEONE', field: null }];
    const candidateIds = match.resembling.map(({ person: known }) => known.id);
    return { ...rest, outcome: 'POSSIBLE_DUPLICATE', reasons, candidateIds };
  }
  const refusal = notYours(application, person, facts);
  if (refusal) return { ...rest, outcome: 'HOLD', reasons: [...reading.reasons, refusal] };
  return person === null ? settleNew(application, row, facts) : settleUpdate(application, row, facts, person);
}

function meant({ sure, resembling }: Match, { decision, chosenId }: RowToSettle): KnownPerson | null {
  if (decision === 'NEW') return null;
  if (sure !== null) return sure;
  if (decision !== 'UPDATE') return null;
  const chosen = resembling.find(({ person }) => person.id === chosenId);
  return chosen ?? (resembling.length === 1 ? (resembling[0] ?? null) : null);
}

/** The only one who resembles, written the same in the same branch, is the same when the row tells nothing beyond what is known. */
function alreadyKnown(
  application: Application,
  row: RowToSettle,
  { resembling }: Match,
  facts: RowFacts,
): KnownPerson | null {
  const [known, ...others] = resembling;
  if (!known || others.length > 0 || known.person.name !== facts.name) return null;
  const { names } = application;
  if (branchOf(facts.place ?? facts.defaultPlace, names) !== branchOf(known.person, names)) return null;
  const trial = applyUpdate({ ...application, changes: new ChangeSet() }, row, known.copy(), facts);
  return trial.changed ? null : known;
}

function notYours({ context, names }: Application, known: KnownPerson | null, facts: RowFacts): ImportReason | null {
  const { actor, clock } = context;
  const keeps = (branchId: string | null) => canKeepPeopleOf(actor, clock.today(), branchId);
  if (known?.mayKeep === false) return { code: 'PERSON_NOT_YOURS', field: null };
  const place = facts.place ?? (known === null ? facts.defaultPlace : null);
  if (place !== null && !keeps(branchOf(place, names))) return { code: 'PLACE_NOT_YOURS', field: 'ASSOCIATION' };
  const isElsewhere = facts.roles.some(({ body }) => body.level !== 'PARTNER' && !keeps(branchOf(body, names)));
  return isElsewhere ? { code: 'PLACE_NOT_YOURS', field: 'ROLE' } : null;
}

function settleNew(application: Application, row: RowToSettle, facts: RowFacts): SettledRow {
  const person = applyNew(application, row, facts);
  const { reasons } = row.reading;
  return { id: row.id, outcome: outcomeOf(reasons), effect: 'NEW', reasons, person, candidateIds: [] };
}

function settleUpdate(application: Application, row: RowToSettle, facts: RowFacts, known: KnownPerson): SettledRow {
  const { changed, reasons: changes } = applyUpdate(application, row, known, facts);
  if (!changed) return duplicate(row.id, known, row.reading.reasons);
  const isMissing = ({ code }: ImportReason) => code === 'KANA_MISSING' && known.person.kana !== null;
  const reasons = [...row.reading.reasons.filter((reason) => !isMissing(reason)), ...changes, ...earlierRow(known)];
  return { id: row.id, outcome: outcomeOf(reasons), effect: 'UPDATE', reasons, person: known, candidateIds: [] };
}

function duplicate(id: string, person: KnownPerson, read: readonly ImportReason[]): SettledRow {
  const kept = read.filter(({ code }) => code === 'CONSENT_NOT_RECORDED_YET');
  const reasons: ImportReason[] = [...earlierRow(person), { code: 'ALREADY_KNOWN', field: null }, ...kept];
  return { id, outcome: 'DUPLICATE', effect: 'UNCHANGED', reasons, person, candidateIds: [] };
}

function earlierRow({ rowNumber }: KnownPerson): ImportReason[] {
  return rowNumber === null ? [] : [{ code: 'SAME_AS_EARLIER_ROW', field: null, details: { row: rowNumber } }];
}

function outcomeOf(reasons: readonly ImportReason[]): ImportOutcome {
  return reasons.some(warns) ? 'WARN' : 'IMPORT';
}
