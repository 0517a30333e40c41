import type { PartnerKind } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

const NAMES: Readonly<Record<PartnerKind, () => string>> = {
  ELECTING_BODY: m.partner_electing_body,
  MUTUAL_SUPPORT_GROUP: m.partner_group,
  PUBLIC_OFFICE: m.partner_office,
  SPECIALIST_AGENCY: m.partner_specialist,
  CARE_PROVIDER: m.partner_care,
  SCHOOL: m.partner_school,
  NPO: m.partner_npo,
  OTHER: m.partner_other,
};

/** Kinds of organisations in the order of the list. */
export const PARTNER_KINDS = Object.keys(NAMES) as readonly PartnerKind[];

/** The kind in words. */
export function partnerKindName(kind: PartnerKind): string {
  return NAMES[kind]();
}
