import type { PlainDate } from '@tsunagari/kernel';
import type { Provenance } from '@tsunagari/registry';
import type { AvailabilitySlot, ContactKind, PersonLeftReason, RoleKind, VolunteerStatus } from '../vocabulary.js';

/** Level of a body with the code or key by which the register's data set knows it. */
export type BodyRow =
  | { readonly level: 'COUNCIL' }
  | { readonly level: 'BRANCH'; readonly branch: string }
  | { readonly level: 'ASSOCIATION'; readonly association: string }
  | { readonly level: 'PARTNER'; readonly partner: string };

/** One person of a data set; texts are as people write them. */
export interface PersonRow extends Provenance {
  /** Names the person within the data set. */
  readonly key: string;
  readonly name: string;
  readonly kana: string | null;
  /** 昭和23年4月1日, S23.4.1, 昭和23年, 80代. */
  readonly birth: string | null;
  /** Code of the association. */
  readonly association: string | null;
  /** Code of the branch, for those who belong to no association. */
  readonly branch: string | null;
  /** People with the same key live together. */
  readonly household: string | null;
  readonly rosterNo: string | null;
  readonly contacts: readonly {
    readonly kind: ContactKind;
    readonly value: string;
    readonly label: string | null;
  }[];
  readonly leftOn: PlainDate | null;
  readonly leftReason: PersonLeftReason | null;
}

/** One term of a person in a body. */
export interface RoleTermRow extends Provenance {
  readonly person: string;
  readonly role: RoleKind;
  /** The council's own word; null for the usual one. */
  readonly label: string | null;
  readonly body: BodyRow;
  /** Key of the body that elects. */
  readonly electedBy: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** One commission with those who commission. */
export interface CommissionRow extends Provenance {
  readonly person: string;
  readonly role: RoleKind;
  readonly label: string | null;
  readonly branch: string | null;
  readonly association: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly recommendedBy: string | null;
  readonly documentNo: string | null;
  readonly pledgeVersion: string | null;
  readonly parties: readonly {
    readonly body: BodyRow;
    readonly organisationName: string;
    readonly signatoryTitle: string;
    readonly signatoryName: string | null;
  }[];
}

/** One registered volunteer. */
export interface VolunteerRow extends Provenance {
  readonly person: string;
  readonly skills: string[];
  readonly availability: AvailabilitySlot[];
  readonly availabilityNote: string | null;
  readonly insuranceFiscalYear: number | null;
  readonly status: VolunteerStatus;
  readonly restingUntil: PlainDate | null;
  readonly registeredOn: PlainDate | null;
}

/** The people of a council with what they are and do. */
export interface PeopleDataset {
  readonly people: readonly PersonRow[];
  readonly roleTerms: readonly RoleTermRow[];
  readonly commissions: readonly CommissionRow[];
  readonly volunteers: readonly VolunteerRow[];
}
