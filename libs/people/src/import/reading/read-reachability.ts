import { parsePhones } from '@tsunagari/kernel';
import { type ReadContact, type WrittenContact, readContacts } from '../../contact/contacts.js';
import { type ImportReason, reasonOf } from '../import-reasons.js';
import type { RosterFieldKey } from '../roster/roster-fields.js';
import type { StoredValues } from '../roster/stored-row.js';
import { text } from './read-identity.js';
import type { PartReading } from './row-facts.js';

/** Reads telephone numbers, mail and postal addresses of a row. */
export function readReachability(values: StoredValues, defaultAreaCode: string): PartReading<readonly ReadContact[]> {
  const reasons: ImportReason[] = [];
  const contacts: ReadContact[] = [];
  const take = (field: RosterFieldKey, written: readonly WrittenContact[]) => {
    const read = readContacts(written, defaultAreaCode);
    contacts.push(...read.contacts);
    reasons.push(...read.problems.map(({ code }) => reasonOf(code, field)));
  };
  for (const field of ['PHONE', 'MOBILE', 'FAX'] as const) {
    const lines = linesOf(text(values, field));
    reasons.push(...lines.flatMap((line) => phoneRemarks(line, defaultAreaCode)).map((code) => reasonOf(code, field)));
    const label = field === 'MOBILE' ? '携帯' : null;
    take(
      field,
      lines.map((value) => ({ kind: field === 'FAX' ? 'FAX' : 'PHONE', value, label })),
    );
  }
  take(
    'EMAIL',
    linesOf(text(values, 'EMAIL')).map((value) => ({ kind: 'EMAIL', value })),
  );
  const postal = postalCode(text(values, 'POSTAL_CODE'));
  if (postal === undefined) reasons.push(reasonOf('POSTAL_CODE_NOT_READ', 'POSTAL_CODE'));
  if (postal?.isPadded) reasons.push(reasonOf('LEADING_ZERO_ADDED', 'POSTAL_CODE'));
  const address = [...(postal ? [`〒${postal.code}`] : []), ...linesOf(text(values, 'ADDRESS'))].join(' ');
  if (address !== '') take('ADDRESS', [{ kind: 'ADDRESS', value: address }]);
  return { part: withoutRepeats(contacts), reasons };
}

function linesOf(said: string | null): string[] {
  return (said ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function phoneRemarks(line: string, defaultAreaCode: string): readonly string[] {
  const reading = parsePhones(line, { defaultAreaCode });
  return reading.ok ? reading.phones.flatMap(({ remarks }) => remarks) : [];
}

/**
 * 362-0017 of 3620017, 〒362−0017 or 362 0017. Six digits in a row are a number that a spreadsheet robbed of its zero; six digits in groups are
 * none. Undefined when it is none, null when nothing was written.
 */
function postalCode(written: string | null): { readonly code: string; readonly isPadded: boolean } | null | undefined {
  if (written === null) return null;
  const bare = written.normalize('NFKC').replace(/[〒\s]/gu, '');
  const digits = bare.replace(/[‐‑‒–—―−ー-]/gu, '');
  const isPadded = /^\d{6}$/.test(bare);
  if (!/^\d{7}$/.test(digits) && !isPadded) return undefined;
  const whole = digits.padStart(7, '0');
  return { code: `${whole.slice(0, 3)}-${whole.slice(3)}`, isPadded };
}

/** The number that stands in two columns is kept once. */
function withoutRepeats(contacts: readonly ReadContact[]): ReadContact[] {
  const byText = new Map<string, ReadContact>();
  for (const contact of contacts) {
    const key = `${contact.kind} ${contact.even ?? contact.raw}`;
    if (!byText.has(key)) byText.set(key, contact);
  }
  return [...byText.values()];
}
