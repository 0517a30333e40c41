import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';

/**
 * What names a branch itself and therefore stays with it when it is split, merged or closed: associations move with all that hangs on
 * them, these do not, and only people can say to which branch they belong from then on.
 */
export interface BranchDependentsView {
  readonly branchId: string;
  /** People who belong to the branch directly, without an association. */
  readonly people: number;
  /** Terms in roles of the branch (支部長, 福祉委員 …). */
  readonly roleTerms: number;
  readonly commissions: number;
  /** Accounts with a role in the branch (担当, 支部役員). */
  readonly accounts: number;
}

/** Counts what names the branches on a day or after it. */
export function dependentsOfBranches(
  reader: Reader,
  branchIds: readonly string[],
  on: PlainDate,
): Promise<BranchDependentsView[]> {
  return reader.rows<BranchDependentsView>(
    `select b.id as "branchId",
       (select count(*) from person p where p.council_id = b.council_id and p.branch_id = b.id
         and (p.left_on is null or p.left_on > $2::date)) as people,
       (select count(*) from role_term r where r.council_id = b.council_id and r.branch_id = b.id
         and (r.valid_to is null or r.valid_to > $2::date)) as "roleTerms",
       (select count(*) from commission c where c.council_id = b.council_id and c.branch_id = b.id
         and coalesce(c.ended_on, c.valid_to) > $2::date) as commissions,
       (select count(distinct g.account_id) from role_grant g where g.council_id = b.council_id and g.scope_kind = 'branch'
         and g.scope_id = b.id and (g.valid_to is null or g.valid_to > $2::date)) as accounts
     from branch b where b.council_id = (select claimed_council()) and b.id = any($1::uuid[])`,
    [branchIds, on],
  );
}
