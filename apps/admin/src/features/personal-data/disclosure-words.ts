import type { DisclosureBasis, DisclosureKind, ErasureReason, ProvisionBasis } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

/** Grounds in the order in which they are offered. */
export const PROVISION_BASES: readonly ProvisionBasis[] = ['CONSENT', 'LAW', 'LIFE', 'PUBLIC_HEALTH', 'COOPERATION'];

/** The ground in words. */
export function basisWord(basis: DisclosureBasis): string {
  const words: Readonly<Record<DisclosureBasis, () => string>> = {
    CONSENT: m.basis_consent,
    LAW: m.basis_law,
    LIFE: m.basis_life,
    PUBLIC_HEALTH: m.basis_public_health,
    COOPERATION: m.basis_cooperation,
    SUBJECT: m.purpose_subject_request,
  };
  return words[basis]();
}

/** Ways in the order in which they are offered. */
export const DISCLOSURE_KINDS: readonly DisclosureKind[] = ['SHARE', 'PRINT', 'EXPORT', 'OWN_DATA'];

/** The way in words. */
export function disclosureKindWord(kind: DisclosureKind): string {
  const words: Readonly<Record<DisclosureKind, () => string>> = {
    SHARE: m.disclosure_share,
    PRINT: m.disclosure_print,
    EXPORT: m.disclosure_export,
    OWN_DATA: m.own_data,
  };
  return words[kind]();
}

/** Reasons in the order in which they are offered. */
export const ERASURE_REASONS: readonly ErasureReason[] = ['SUBJECT_REQUEST', 'RETENTION_OVER', 'REGISTERED_BY_MISTAKE'];

/** The reason in words. */
export function erasureReasonWord(reason: ErasureReason): string {
  const words: Readonly<Record<ErasureReason, () => string>> = {
    SUBJECT_REQUEST: m.purpose_subject_request,
    RETENTION_OVER: m.retention_is_over,
    REGISTERED_BY_MISTAKE: m.registered_by_mistake,
  };
  return words[reason]();
}
