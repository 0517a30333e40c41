import type { PlainDate } from '@tsunagari/kernel';
import type { CommissionPartyInput, IssueCommissionInput, PartyKind, RoleKind } from '../../gql/graphql.js';
import { dayAfter } from '../roles/term-text.js';

/** One who commissions (委嘱者), as printed on the certificate. */
export interface PartyDraft {
  readonly kind: PartyKind;
  /** Of the branch, association or organisation in the register; empty for the council, and while none is chosen. */
  readonly organisationId: string;
  readonly organisationName: string;
  /** 支部長, 会長 */
  readonly title: string;
  readonly name: string;
}

/** A commission as far as it has been filled in. */
export interface CommissionDraft {
  readonly role: RoleKind;
  readonly label: string;
  readonly branchId: string;
  readonly associationId: string;
  readonly from: PlainDate | null;
  /** The last day, as people say it. */
  readonly lastDay: PlainDate | null;
  readonly issuedOn: PlainDate | null;
  readonly recommendedBy: string;
  readonly documentNo: string;
  readonly pledgeVersion: string;
}

/** Who is known to sign for a person's branch and group. */
export interface Signers {
  readonly council: string;
  readonly branch: { readonly id: string; readonly name: string; readonly head: string } | null;
  readonly group: { readonly id: string; readonly name: string; readonly president: string } | null;
  /** Signs instead of the group where none is known. */
  readonly association: { readonly id: string; readonly name: string; readonly president: string } | null;
}

/** The words of titles, in the language of certificates. */
export interface Titles {
  readonly branchHead: string;
  readonly president: string;
}

/**
 * The parties that usually commission for a role, with what is known of them. A welfare supporter (福祉協力員) is commissioned by two
 * together, the branch head and the president of the mutual support group (支え合いの会), where there is none yet of the association;
 * others by the president of the council.
 */
export function usualParties(
  role: RoleKind,
  { council, branch, group, association }: Signers,
  titles: Titles,
): PartyDraft[] {
  if (role !== 'WELFARE_SUPPORTER')
    return [{ kind: 'COUNCIL', organisationId: '', organisationName: council, title: titles.president, name: '' }];
  const second = group ?? association;
  return [
    {
      kind: 'BRANCH',
      organisationId: branch?.id ?? '',
      organisationName: branch?.name ?? '',
      title: titles.branchHead,
      name: branch?.head ?? '',
    },
    {
      kind: group || !association ? 'PARTNER' : 'ASSOCIATION',
      organisationId: second?.id ?? '',
      organisationName: second?.name ?? '',
      title: titles.president,
      name: second?.president ?? '',
    },
  ];
}

/** Whether a party is still to be chosen from the register; the council is there anyway. */
export function lacksOrganisation({ kind, organisationId }: PartyDraft): boolean {
  return kind !== 'COUNCIL' && organisationId === '';
}

/** What is sent; null while a day is missing. */
export function commissionInput(
  personId: string,
  draft: CommissionDraft,
  parties: readonly PartyDraft[],
): IssueCommissionInput | null {
  const { role, from, lastDay, issuedOn } = draft;
  if (from === null || lastDay === null) return null;
  const words = (text: string): string | null => text.trim() || null;
  return {
    personId,
    role,
    label: words(draft.label),
    branchId: draft.branchId || null,
    associationId: draft.associationId || null,
    from,
    to: dayAfter(lastDay),
    issuedOn,
    recommendedBy: words(draft.recommendedBy),
    documentNo: words(draft.documentNo),
    pledgeVersion: words(draft.pledgeVersion),
    parties: parties.map(partyInput),
  };
}

function partyInput({ kind, organisationId, organisationName, title, name }: PartyDraft): CommissionPartyInput {
  const id = organisationId || null;
  return {
    organisationKind: kind,
    branchId: kind === 'BRANCH' ? id : null,
    associationId: kind === 'ASSOCIATION' ? id : null,
    partnerId: kind === 'PARTNER' ? id : null,
    organisationName: organisationName.trim() || null,
    signatoryTitle: title.trim(),
    signatoryName: name.trim() || null,
  };
}
