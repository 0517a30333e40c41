import type { AvailabilitySlot, ContactKind, ImportOutcome, ImportReasonCode, RoleKind } from '../../src/index.js';
import type { RosterFieldKey } from '../../src/index.js';

/** Headers of the roster, in the order of its columns. */
export const ROSTER_HEADERS = [
  'No',
  '自治会名',
  '氏名',
  'フリガナ',
  '生年月日',
  '電話',
  '携帯',
  'メール',
  '〒',
  '住所',
  '役職',
  '任期 自',
  '任期 至',
  '特技',
  '活動できる曜日',
  '保険',
  '活動状況',
  '同意',
  '備考',
] as const;
export type RosterHeader = (typeof ROSTER_HEADERS)[number];
export type RosterCells = Partial<Readonly<Record<RosterHeader, string>>>;

/** A reason as it is compared: the code, and the field that it is about. */
export type ExpectedReason = ImportReasonCode | `${ImportReasonCode} ${RosterFieldKey}`;

/** A birth as it must be kept. */
export interface ExpectedBirth {
  readonly precision: 'DAY' | 'MONTH' | 'YEAR' | 'AGE_DECADE' | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly ageDecade: number | null;
}

/** A role as it must be kept; `to` is the first day without it. */
export interface ExpectedRole {
  readonly role: RoleKind;
  readonly label: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** An offer to help as it must be kept. */
export interface ExpectedOffer {
  readonly skills: readonly string[];
  readonly availability: readonly AvailabilitySlot[];
  readonly availabilityNote: string | null;
  readonly insuranceFiscalYear: number | null;
  readonly status: 'ACTIVE' | 'RESTING' | 'RETIRED';
}

/** What must be known of a person when the row was imported. */
export interface ExpectedFacts {
  readonly name: string;
  readonly kana: string | null;
  readonly rosterNo: string;
  readonly birth: ExpectedBirth;
  /** Name in the register; null when the person belongs to none. */
  readonly association: string | null;
  /** Kind and number or address, in the order of the columns. */
  readonly contacts: readonly (readonly [ContactKind, string])[];
  readonly roles: readonly ExpectedRole[];
  readonly offer: ExpectedOffer | null;
  readonly note: string | null;
}

/** One row of the roster with what must become of it. */
export interface RosterRow {
  readonly cells: Readonly<Record<RosterHeader, string>>;
  readonly reasons: readonly ExpectedReason[];
  /** Null when the row is held back. */
  readonly facts: ExpectedFacts | null;
  /** The day behind 生年月日, where the row tells one that needs no remark: a workbook may keep it as a day of Excel. */
  readonly birthDay: string | null;
}

/** What must become of a row. */
export interface ExpectedRow {
  readonly outcome: ImportOutcome;
  /** In the order of the alphabet. */
  readonly reasons: readonly ExpectedReason[];
  readonly facts: ExpectedFacts | null;
}
