// Questions over the real tables of the register. `floor` is written by hand, with the same meaning: as of today, with the names of today.
import { LARGE } from '../data/peer-schema.mjs';

/** The name that a row bore on the day, beside the row. */
const formerName = (of, row) => `left join ${of}_former_name f
  on f.council_id = ${row}.council_id and f.${of}_id = ${row}.id and daterange(f.valid_from, f.valid_to) @> $2::date`;
const then = (row, column) => `coalesce(f.${column}, ${row}.${column})`;
const isOpen = (row) =>
  `(${row}.opened_on is null or ${row}.opened_on <= $2::date) and (${row}.closed_on is null or ${row}.closed_on > $2::date)`;
/** A list of PostGraphile, which stands in an object of its own. */
const nodesOf = ({ nodes }) => nodes;

const branches = {
  name: 'Q1',
  what: 'the 13 branches with their bases',
  targets: { postgraphile: 3, floor: 0.8, cpu: 1.3 },
  isPairedWithGuard: true,
  house: {
    query: `query Q1 { branches(first: 50) { nodes { code name officialName kana kind areaNote memberMeaning openedOn
      bases { name address postalCode town facility phone hours } } } }`,
  },
  floor: {
    sql: `select json_build_object('branches', json_build_object('nodes', coalesce(json_agg(json_build_object(
        'code', b.code, 'name', ${then('b', 'name')}, 'officialName', ${then('b', 'official_name')}, 'kana', ${then('b', 'kana')}, 'kind', b.kind,
        'areaNote', b.area_note, 'memberMeaning', b.member_meaning, 'openedOn', b.opened_on,
        'bases', (select coalesce(json_agg(json_build_object('name', p.name, 'address', p.address, 'postalCode', p.postal_code, 'town', p.town,
            'facility', p.facility, 'phone', p.phone, 'hours', p.hours) order by p.name, p.id), '[]')
          from branch_base p where p.council_id = b.council_id and p.branch_id = b.id and daterange(p.valid_from, p.valid_to) @> $2::date)
      ) order by b.code, b.id), '[]')))::text as data
      from (select * from branch b where b.council_id = $1 and ${isOpen('b')} order by b.code, b.id limit 50) b ${formerName('branch', 'b')}`,
    names: ['council', 'today'],
  },
  postgraphile: {
    query: `query Q1 { branches: allBranches(first: 50, orderBy: [CODE_ASC], condition: { closedOn: null }) { nodes {
      code name officialName kana kind areaNote memberMeaning openedOn
      bases: branchPlacesByCouncilIdAndBranchId(orderBy: [NAME_ASC]) { nodes { name address postalCode town facility phone hours } } } } }`,
    shape: ({ branches: { nodes } }) => ({
      branches: { nodes: nodes.map((branch) => ({ ...branch, bases: nodesOf(branch.bases) })) },
    }),
  },
};

const page = {
  name: 'Q3 register',
  what: 'a page of 50 associations of a branch with kind, groups, households and totalCount',
  targets: { postgraphile: 4.5, floor: 0.75, cpu: 1.3 },
  isPairedWithGuard: true,
  variables: { code: LARGE, first: 50 },
  house: {
    query: `query Q3($code: String!, $first: Int!) { branchByCode(code: $code) { name associations(first: $first) {
      totalCount nodes { code name kana venue openedOn kind { code label } groups { name } latestHouseholds { amount fiscalYear } } } } }`,
  },
  floor: {
    sql: `with branch_asked as (select b.* from branch b where b.council_id = $1 and b.code = $3),
      members as (select a.* from association_affiliation f join branch_asked b on f.council_id = b.council_id and f.branch_id = b.id
        join association a on a.council_id = f.council_id and a.id = f.association_id
        where daterange(f.valid_from, f.valid_to) @> $2::date and ${isOpen('a')}),
      page as (select * from members order by kana_key, id limit $4::int)
      select json_build_object('branchByCode', (select json_build_object('name', ${then('b', 'name')},
        'associations', json_build_object('totalCount', (select count(*) from members), 'nodes', (select coalesce(json_agg(json_build_object(
          'code', a.code, 'name', ${then('a', 'name')}, 'kana', case when f.id is null then a.kana else f.kana end, 'venue', a.venue, 'openedOn', a.opened_on,
          'kind', (select json_build_object('code', k.code, 'label', k.label) from association_kind k where k.council_id = a.council_id and k.id = a.kind_id),
          'groups', (select coalesce(json_agg(json_build_object('name', o.name) order by o.name, o.id), '[]') from partner_organisation o
            where o.council_id = a.council_id and o.association_id = a.id),
          'latestHouseholds', (select json_build_object('amount', trim_scale(g.amount), 'fiscalYear', g.fiscal_year) from area_figure g
            where g.council_id = a.council_id and g.association_id = a.id and g.measure = 'HOUSEHOLDS'
            order by g.fiscal_year desc nulls last, g.as_of desc nulls last, g.id limit 1)) order by a.kana_key, a.id), '[]') from page a ${formerName('association', 'a')})))
        from branch_asked b ${formerName('branch', 'b')}))::text as data`,
    names: ['council', 'today', 'code', 'first'],
  },
  postgraphile: {
    query: `query Q3($code: String!, $council: UUID!, $first: Int!) { branchByCode: branchByCouncilIdAndCode(code: $code, councilId: $council) { name
      associations: benchAssociations(first: $first) { totalCount nodes { code name kana venue openedOn
        kind: associationKindByCouncilIdAndKindId { code label }
        groups: partnerOrganisationsByCouncilIdAndAssociationId(orderBy: [NAME_ASC]) { nodes { name } }
        latestHouseholds: areaFiguresByCouncilIdAndAssociationId(condition: { measure: "HOUSEHOLDS" }, orderBy: [FISCAL_YEAR_DESC], first: 1) {
          nodes { amount fiscalYear } } } } } }`,
    shape: ({ branchByCode: { name, associations } }) => ({
      branchByCode: {
        name,
        associations: {
          totalCount: associations.totalCount,
          nodes: associations.nodes.map(({ groups, latestHouseholds, ...association }) => {
            const [newest = null] = nodesOf(latestHouseholds);
            const households = newest && { ...newest, amount: Number(newest.amount) };
            return { ...association, groups: nodesOf(groups), latestHouseholds: households };
          }),
        },
      },
    }),
  },
};

export const REGISTER_QUESTIONS = [branches, page];
