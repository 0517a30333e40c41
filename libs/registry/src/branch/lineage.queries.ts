import { type Connection, type PageRequest, type Reader, readPage } from '@tsunagari/database';
import type { BranchLineageEvent, LineageSide } from './lineage.entities.js';

/** One event of the history of branches. */
export type LineageView = Pick<
  BranchLineageEvent,
  'id' | 'kind' | 'effectiveOn' | 'reason' | 'meeting' | 'movedAssociations' | 'origin' | 'source'
> & { readonly recordedAt: string };

/** A branch in an event with its name on that side. */
export interface LineageMemberView {
  readonly eventId: string;
  readonly branchId: string;
  readonly side: LineageSide;
  readonly name: string;
}

const COLUMNS = `e.id, e.kind, e.effective_on as "effectiveOn", e.reason, e.meeting, e.moved_associations as "movedAssociations",
  e.origin, e.source, e.recorded_at as "recordedAt"`;

/** All events, in the order of time. @throws PageRefused */
export async function listLineage(reader: Reader, page: PageRequest): Promise<Connection<LineageView>> {
  const orderBy = [
    { sql: 'e.effective_on', type: 'date' as const },
    { sql: 'e.id', type: 'uuid' as const },
  ];
  return readPage<LineageView>(
    reader,
    { select: COLUMNS, from: 'branch_lineage_event e', where: [], values: [], orderBy },
    page,
  );
}

/** Events by id, in any order. */
export async function lineageByIds(reader: Reader, ids: readonly string[]): Promise<LineageView[]> {
  return reader.rows<LineageView>(
    `select ${COLUMNS} from branch_lineage_event e where e.council_id = (select claimed_council()) and e.id = any($1::uuid[])`,
    [ids],
  );
}

/** Events in which branches take part, in the order of time. */
export async function lineageOfBranches(
  reader: Reader,
  branchIds: readonly string[],
): Promise<(LineageView & { branchId: string })[]> {
  return reader.rows<LineageView & { branchId: string }>(
    `select ${COLUMNS}, m.branch_id as "branchId" from branch_lineage_event e
     join (select distinct council_id, event_id, branch_id from branch_lineage_member l where l.council_id = (select claimed_council()) and branch_id = any($1::uuid[])) m
       on m.council_id = e.council_id and m.event_id = e.id
     order by e.effective_on, e.id`,
    [branchIds],
  );
}

/** The branches of events. */
export async function membersOfEvents(reader: Reader, eventIds: readonly string[]): Promise<LineageMemberView[]> {
  return reader.rows<LineageMemberView>(
    `select event_id as "eventId", branch_id as "branchId", side, name_then as name from branch_lineage_member
     where branch_lineage_member.council_id = (select claimed_council()) and event_id = any($1::uuid[]) order by id`,
    [eventIds],
  );
}
