import {
  type FiscalYear,
  type PlainDate,
  fiscalYearContaining,
  parseFiscalYear,
  withArabicDigits,
} from '@tsunagari/kernel';
import { readAvailability } from '../../reading/read-availability.js';
import { readConsentMark } from '../../reading/read-consent-mark.js';
import { readSkills } from '../../reading/read-skills.js';
import type { VolunteerStatus } from '../../vocabulary.js';
import { offerProblems } from '../../volunteer/offer.js';
import { type ImportReason, reasonOf } from '../import-reasons.js';
import type { RosterFieldKey } from '../roster/roster-fields.js';
import type { StoredValues } from '../roster/stored-row.js';
import { text } from './read-identity.js';
import type { OfferFact, PartReading } from './row-facts.js';

const FIELDS = ['SKILLS', 'AVAILABILITY', 'INSURANCE', 'VOLUNTEER_STATUS'] as const;
const FIELD_OF: Readonly<Record<string, RosterFieldKey>> = {
  skills: 'SKILLS',
  availabilityNote: 'AVAILABILITY',
  insuranceFiscalYear: 'INSURANCE',
};
const STATUS_WORDS: Readonly<Record<string, VolunteerStatus>> = {
  活動中: 'ACTIVE',
  活動: 'ACTIVE',
  登録中: 'ACTIVE',
  継続: 'ACTIVE',
  可: 'ACTIVE',
  '○': 'ACTIVE',
  〇: 'ACTIVE',
  '◯': 'ACTIVE',
  休止: 'RESTING',
  休止中: 'RESTING',
  休み: 'RESTING',
  休会: 'RESTING',
  終了: 'RETIRED',
  退会: 'RETIRED',
  辞退: 'RETIRED',
  引退: 'RETIRED',
};

/** Reads what someone offers to do; null when the row says nothing of it. */
export function readOffer(values: StoredValues, today: PlainDate): PartReading<OfferFact | null> {
  if (FIELDS.every((field) => text(values, field) === null)) return { part: null, reasons: [] };
  const availability = readAvailability(text(values, 'AVAILABILITY') ?? '');
  const insurance = insuranceOf(text(values, 'INSURANCE'), today);
  const status = statusOf(text(values, 'VOLUNTEER_STATUS'));
  const isTold = text(values, 'AVAILABILITY') !== null;
  const offer: OfferFact = {
    skills: readSkills(text(values, 'SKILLS') ?? ''),
    availability: isTold && availability.ok ? availability.slots : null,
    availabilityNote: availability.ok ? null : availability.text,
    insuranceFiscalYear: insurance.part,
    status: status.part,
  };
  const problems = offerProblems(offer).map(({ code, path }) => reasonOf(code, FIELD_OF[path[0] ?? ''] ?? 'SKILLS'));
  const asText = availability.ok ? [] : [reasonOf('AVAILABILITY_AS_TEXT', 'AVAILABILITY')];
  return { part: offer, reasons: [...problems, ...asText, ...insurance.reasons, ...status.reasons] };
}

/** 令和8年度, 2026, ○. A mark says that this year is paid, not which one: that is remarked. */
function insuranceOf(written: string | null, today: PlainDate): PartReading<FiscalYear | null> {
  if (written === null) return { part: null, reasons: [] };
  const mark = readConsentMark(written);
  if (mark.ok && mark.given !== null)
    return mark.given
      ? { part: fiscalYearContaining(today), reasons: [reasonOf('INSURANCE_YEAR_ASSUMED', 'INSURANCE')] }
      : { part: null, reasons: [] };
  const year = parseFiscalYear(withArabicDigits(written));
  return year.ok
    ? { part: year.value, reasons: [] }
    : { part: null, reasons: unread('INSURANCE_NOT_READ', 'INSURANCE') };
}

function statusOf(written: string | null): PartReading<VolunteerStatus | null> {
  if (written === null) return { part: null, reasons: [] };
  const status = STATUS_WORDS[written.replace(/\s+/g, '')];
  return status === undefined
    ? { part: null, reasons: unread('VOLUNTEER_STATUS_UNKNOWN', 'VOLUNTEER_STATUS') }
    : { part: status, reasons: [] };
}

function unread(code: string, field: RosterFieldKey): ImportReason[] {
  return [reasonOf(code, field)];
}
