import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import type { BranchBase } from './branch-base.entity.js';

/** A base as it is shown. */
export type BaseView = Omit<BranchBase, 'councilId' | 'recordedAt' | 'recordedBy' | 'validFrom' | 'validTo'> & {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
};

const COLUMNS = `id, version, branch_id as "branchId", name, address_raw as "addressRaw", address, postal_code as "postalCode", town, number,
  facility, phone_raw as "phoneRaw", phone, hours, note, valid_from as "from", valid_to as "to", origin, source`;

/** Bases of branches that exist on a day. */
export async function basesOfBranches(
  reader: Reader,
  branchIds: readonly string[],
  on: PlainDate,
): Promise<BaseView[]> {
  return reader.rows<BaseView>(
    `select ${COLUMNS} from branch_base where branch_base.council_id = (select claimed_council()) and branch_id = any($1::uuid[]) and daterange(valid_from, valid_to) @> $2::date order by name, id`,
    [branchIds, on],
  );
}

/** The council's own office on a day, null when none is recorded. */
export async function councilOffice(reader: Reader, on: PlainDate): Promise<BaseView | null> {
  const [office] = await reader.rows<BaseView>(
    `select ${COLUMNS} from branch_base where branch_base.council_id = (select claimed_council()) and branch_id is null and daterange(valid_from, valid_to) @> $1::date order by id limit 1`,
    [on],
  );
  return office ?? null;
}

/** Bases by id, in any order. */
export async function basesByIds(reader: Reader, ids: readonly string[]): Promise<BaseView[]> {
  return reader.rows<BaseView>(
    `select ${COLUMNS} from branch_base where branch_base.council_id = (select claimed_council()) and id = any($1::uuid[])`,
    [ids],
  );
}
