import { type Phone, parsePhones } from '@tsunagari/kernel';
import type { ContactKind, PersonLeftReason } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

const KINDS: Readonly<Record<ContactKind, () => string>> = {
  PHONE: m.phone,
  FAX: m.contact_fax,
  EMAIL: m.email,
  ADDRESS: m.contact_address,
};

/** Kinds of contacts in the order of the form. */
export const CONTACT_KINDS: readonly ContactKind[] = ['PHONE', 'ADDRESS', 'FAX', 'EMAIL'];

/** The kind in words: 電話, 住所. */
export function contactKindName(kind: ContactKind): string {
  return KINDS[kind]();
}

/** What a typed telephone cell was understood as: 048-776-6015; why not, when it was not; nothing when nothing is typed. */
export function phoneReading(
  value: string,
  defaultAreaCode: string,
): { readonly understood: string | null; readonly problem: string | null } {
  const reading = parsePhones(value, { defaultAreaCode });
  if (!reading.ok) return { understood: null, problem: m.phone_not_read({ part: reading.part }) };
  return { understood: reading.phones.map(phoneWords).join('、') || null, problem: null };
}

function phoneWords({ normalised, extension }: Phone): string {
  return extension ? m.phone_extension({ number: normalised, extension }) : normalised;
}

const REASONS: Readonly<Record<PersonLeftReason, () => string>> = {
  MOVED: m.left_moved,
  DECEASED: m.left_deceased,
  OTHER: m.left_other,
};

/** Why someone is no longer here, in the order of the form. */
export const LEFT_REASONS: readonly PersonLeftReason[] = ['MOVED', 'DECEASED', 'OTHER'];

/** The reason in words: 転出, 死亡. */
export function leftReasonName(reason: PersonLeftReason): string {
  return REASONS[reason]();
}
