import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { figureYear, newestHouseholds } from '../figure/newest-households.js';
import type { Council } from './council.entity.js';

/** A council as it is shown. */
export type CouncilView = Omit<Council, 'recordedAt' | 'recordedBy' | 'townNames' | 'councilId' | 'retentionYears'>;

/** The council of the one who asks; null without a council claim. */
export async function ownCouncil(reader: Reader): Promise<CouncilView | null> {
  const [council] = await reader.rows<CouncilView>(
    `select id, version, code, name, kana, city_name as "cityName", prefecture, founded_on as "foundedOn", founded_note as "foundedNote",
       mission, slogan, default_area_code as "defaultAreaCode", is_fictional as "isFictional", watermark, data_as_of as "dataAsOf",
       large_association_households as "largeAssociationHouseholds"
     from council c where c.council_id = (select claimed_council())`,
  );
  return council ?? null;
}

/** Counts of the register on a day, each with a meaning of its own; what is missing is counted too. */
export interface CouncilSummary {
  readonly asOf: PlainDate;
  /** Branches that exist on the day. */
  readonly branchCount: number;
  readonly associationCount: number;
  /** Bases of branches and the council's office. */
  readonly baseCount: number;
  readonly associationsWithoutBranch: number;
  readonly associationsWithoutKana: number;
  readonly branchesWithoutBase: number;
  /** Associations whose newest household figure is above the council's limit. */
  readonly largeAssociations: number;
  /** Sum of the newest household figures up to the fiscal year; null when none is given. */
  readonly households: number | null;
  readonly householdsGiven: number;
  readonly householdsNotGiven: number;
}

/** Counts the register as of a day. */
export async function councilSummary(reader: Reader, asOf: PlainDate): Promise<CouncilSummary> {
  const [summary] = await reader.rows<CouncilSummary>(
    `with open_branch as (
       select id from branch where branch.council_id = (select claimed_council()) and (opened_on is null or opened_on <= $1) and (closed_on is null or closed_on > $1)),
     open_base as (select branch_id from branch_base where branch_base.council_id = (select claimed_council()) and daterange(valid_from, valid_to) @> $1::date),
     open_association as (
       select a.id, a.kana,
         exists (select 1 from association_affiliation f where f.council_id = a.council_id and f.association_id = a.id
           and daterange(f.valid_from, f.valid_to) @> $1::date) as has_branch,
         ${newestHouseholds('amount', 2)} as households
       from association a where a.council_id = (select claimed_council()) and (a.opened_on is null or a.opened_on <= $1) and (a.closed_on is null or a.closed_on > $1))
     select $1::date as "asOf",
       (select count(*) from open_branch) as "branchCount",
       (select count(*) from open_association) as "associationCount",
       (select count(*) from open_base) as "baseCount",
       (select count(*) from open_association where not has_branch) as "associationsWithoutBranch",
       (select count(*) from open_association where kana is null) as "associationsWithoutKana",
       (select count(*) from open_branch b where not exists (select 1 from open_base where branch_id = b.id)) as "branchesWithoutBase",
       (select count(*) from open_association where households > (select c.large_association_households from council c where c.council_id = (select claimed_council()))) as "largeAssociations",
       (select sum(households) from open_association) as "households",
       (select count(households) from open_association) as "householdsGiven",
       (select count(*) - count(households) from open_association) as "householdsNotGiven"`,
    [asOf, figureYear(asOf)],
  );
  if (!summary) throw new Error('a summary has one row');
  return summary;
}
