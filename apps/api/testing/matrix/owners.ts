import { systemClaims } from '@tsunagari/database';
import type { TestApi } from '../test-api.js';
import type { Planted, Tag } from './planted.js';

/** Types that can be asked for by id, with their tables. */
export const TABLES: Readonly<Record<string, string>> = {
  Council: 'council',
  Branch: 'branch',
  Association: 'association',
  AssociationKind: 'association_kind',
  BranchBase: 'branch_base',
  PartnerOrganisation: 'partner_organisation',
  AreaFigure: 'area_figure',
  LineageEvent: 'branch_lineage_event',
  PublicFact: 'public_fact',
  Person: 'person',
  Household: 'household',
  RoleTerm: 'role_term',
  Commission: 'commission',
  VolunteerProfile: 'volunteer_profile',
  Consent: 'consent',
  ConsentText: 'consent_text',
  ImportBatch: 'import_batch',
  ImportRow: 'import_row',
  Account: 'account',
  Passkey: 'passkey',
};

/** A record that can be asked for by id, and whose it is. */
export interface OwnedRecord {
  readonly type: string;
  readonly id: string;
  readonly tag: Tag;
}

/** How a table leads to the branch of a person. */
const BRANCH_OF: Readonly<Record<string, string>> = {
  person:
    'coalesce(t.branch_id, (select f.branch_id from association_affiliation f where f.association_id = t.association_id))',
  household: `(select coalesce(p.branch_id, f.branch_id) from person p left join association_affiliation f on f.association_id = p.association_id
    where p.household_id = t.id limit 1)`,
  import_batch: 't.branch_id',
  import_row: '(select b.branch_id from import_batch b where b.id = t.batch_id)',
};
const OF_PERSON = `(select coalesce(p.branch_id, f.branch_id) from person p left join association_affiliation f on f.association_id = p.association_id
  where p.id = t.person_id)`;

/** Every record of a planted council that can be asked for by id. */
export async function recordsOf(api: TestApi, { council, branches }: Planted, half: 'a' | 'b'): Promise<OwnedRecord[]> {
  const reader = api.database.reader(systemClaims(council.councilId));
  const found: OwnedRecord[] = [];
  for (const [type, table] of Object.entries(TABLES)) {
    const isOfPerson = ['role_term', 'commission', 'volunteer_profile', 'consent'].includes(table);
    const branch = BRANCH_OF[table] ?? (isOfPerson ? OF_PERSON : 'null::uuid');
    const rows = await reader.rows<{ id: string; branch: string | null }>(
      `select t.id, ${branch} as branch from ${table} t`,
    );
    for (const row of rows) {
      const where = row.branch === branches.own ? 'own' : 'other';
      const isPersonal = table in BRANCH_OF || isOfPerson;
      found.push({ type, id: row.id, tag: isPersonal ? `person-${half}-${where}` : `house-${half}` });
    }
  }
  return found;
}
