import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';

/** A name borne earlier, with its half-open period. */
export interface FormerNameView {
  readonly ownerId: string;
  readonly name: string;
  readonly kana: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate;
}

/** Earlier names of branches, newest first. */
export async function formerNamesOfBranches(reader: Reader, branchIds: readonly string[]): Promise<FormerNameView[]> {
  return reader.rows<FormerNameView>(
    `select branch_id as "ownerId", name, kana, valid_from as "from", valid_to as "to" from branch_former_name
     where branch_former_name.council_id = (select claimed_council()) and branch_id = any($1::uuid[]) order by valid_to desc`,
    [branchIds],
  );
}

/** Seats of a post (役員の席) and who elects them. */
export interface SeatView {
  readonly id: string;
  readonly branchId: string;
  readonly post: string;
  readonly seats: number;
  readonly electedById: string | null;
  readonly note: string | null;
}

/** Seats of branches in the order in which they were entered. */
export async function seatsOfBranches(reader: Reader, branchIds: readonly string[]): Promise<SeatView[]> {
  return reader.rows<SeatView>(
    `select id, branch_id as "branchId", post, seats, elected_by_id as "electedById", note from branch_seat
     where branch_seat.council_id = (select claimed_council()) and branch_id = any($1::uuid[]) order by id`,
    [branchIds],
  );
}
