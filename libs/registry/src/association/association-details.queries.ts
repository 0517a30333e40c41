import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import type { FormerNameView } from '../branch/branch-details.queries.js';

/** A word for associations. */
export interface AssociationKindView {
  readonly id: string;
  readonly code: string;
  readonly label: string;
}

/** The council's whole vocabulary, in the order in which it grew. */
export async function listAssociationKinds(reader: Reader): Promise<AssociationKindView[]> {
  return reader.rows<AssociationKindView>(
    `select id, code, label from association_kind k where k.council_id = (select claimed_council()) order by id`,
  );
}

/** Kinds by id. */
export async function associationKindsByIds(reader: Reader, ids: readonly string[]): Promise<AssociationKindView[]> {
  return reader.rows<AssociationKindView>(
    `select id, code, label from association_kind where association_kind.council_id = (select claimed_council()) and id = any($1::uuid[])`,
    [ids],
  );
}

/** 支部所属 with its half-open period. */
export interface AffiliationView {
  readonly associationId: string;
  readonly branchId: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly basis: string | null;
}

/** All affiliations of associations, newest first. */
export async function affiliationsOf(reader: Reader, associationIds: readonly string[]): Promise<AffiliationView[]> {
  return reader.rows<AffiliationView>(
    `select association_id as "associationId", branch_id as "branchId", valid_from as "from", valid_to as "to", basis
     from association_affiliation where association_affiliation.council_id = (select claimed_council()) and association_id = any($1::uuid[]) order by valid_from desc nulls last`,
    [associationIds],
  );
}

/** Earlier names of associations, newest first. */
export async function formerNamesOfAssociations(
  reader: Reader,
  associationIds: readonly string[],
): Promise<FormerNameView[]> {
  return reader.rows<FormerNameView>(
    `select association_id as "ownerId", name, kana, valid_from as "from", valid_to as "to" from association_former_name
     where association_former_name.council_id = (select claimed_council()) and association_id = any($1::uuid[]) order by valid_to desc`,
    [associationIds],
  );
}
