import { type ObjectMapping, type Sql, column, expression, one, sql, table } from '@tsunagari/compiled-reads';
import { dayAsked, today } from './as-of.js';
import { fiscalYear, figuresOf } from './figure.mapping.js';
import { given, globalId, version } from './row-parts.js';

/** The council of the one who asks: row-level security shows no other. */
export const ownCouncil = one({ join: () => sql`true` });

/** 社協 */
export const council: ObjectMapping = {
  kind: 'object',
  table: table('public.council'),
  fields: {
    id: globalId('Council'),
    version,
    code: given('code', 'text'),
    name: given('name', 'text'),
    kana: given('kana', 'text'),
    cityName: given('city_name', 'text'),
    prefecture: column('prefecture', 'text'),
    foundedOn: column('founded_on', 'date'),
    foundedNote: column('founded_note', 'text'),
    mission: column('mission', 'text'),
    slogan: column('slogan', 'text'),
    defaultAreaCode: given('default_area_code', 'text'),
    isFictional: given('is_fictional', 'boolean'),
    watermark: column('watermark', 'text'),
    dataAsOf: column('data_as_of', 'date'),
    largeAssociationHouseholds: given('large_association_households', 'int'),
    summary: one({
      from: (_, args, asker) => summaryOn(dayAsked(args, today(asker))),
      join: () => sql`true`,
    }),
    figures: figuresOf((_, row) => sql`${row.column('branch_id')} is null and ${row.column('association_id')} is null`),
    office: one({
      from: (_, __, asker) => sql`(select b.* from public.branch_base as b
        where b.branch_id is null and daterange(b.valid_from, b.valid_to) @> ${today(asker)} order by b.id limit 1)`,
      join: () => sql`true`,
    }),
  },
};

/** The register counted as of a day, in one row. */
function summaryOn(day: Sql): Sql {
  const exists = sql`(r.opened_on is null or r.opened_on <= ${day}) and (r.closed_on is null or r.closed_on > ${day})`;
  return sql`(with open_branch as (select r.id from public.branch as r where ${exists}),
    open_base as (select branch_id from public.branch_base where daterange(valid_from, valid_to) @> ${day}),
    open_association as (select r.id, r.kana,
      exists (select 1 from public.association_affiliation as f where f.council_id = r.council_id and f.association_id = r.id
        and daterange(f.valid_from, f.valid_to) @> ${day}) as has_branch,
      (select g.amount from public.area_figure as g where g.council_id = r.council_id and g.association_id = r.id
        and g.measure = 'HOUSEHOLDS' and g.fiscal_year <= ${fiscalYear(day)} order by g.fiscal_year desc limit 1) as households
      from public.association as r where ${exists})
    select ${day} as "as_of",
      (select count(*)::int from open_branch) as "branches",
      (select count(*)::int from open_base) as "bases",
      (select count(*)::int from open_branch as b where not exists (select 1 from open_base where branch_id = b.id)) as "branches_without_base",
      a.* from (select count(*)::int as "associations",
        count(*) filter (where not has_branch)::int as "without_branch",
        count(*) filter (where kana is null)::int as "without_kana",
        count(*) filter (where households > (select c.large_association_households from public.council as c))::int as "large",
        trim_scale(sum(households)) as "households",
        count(households)::int as "households_given",
        (count(*) - count(households))::int as "households_not_given" from open_association) as a)`;
}

/** Counts of the register. */
export const councilSummary: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    asOf: given('as_of', 'date'),
    branchCount: given('branches', 'int'),
    associationCount: given('associations', 'int'),
    baseCount: given('bases', 'int'),
    associationsWithoutBranch: given('without_branch', 'int'),
    associationsWithoutKana: given('without_kana', 'int'),
    branchesWithoutBase: given('branches_without_base', 'int'),
    largeAssociations: given('large', 'int'),
    households: expression('numeric', (row) => row.column('households')),
    householdsGiven: given('households_given', 'int'),
    householdsNotGiven: given('households_not_given', 'int'),
  },
};
