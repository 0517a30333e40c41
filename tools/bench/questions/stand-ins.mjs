// Questions over the stand-ins: the shapes that contexts of later releases will ask. FLOOR and PostGraphile count raw rows where the product
// reads a rollup, because a rollup is what the product brings.
import { LARGE } from '../data/peer-schema.mjs';

const nodesOf = ({ nodes }) => nodes;
const object = (alias, fields) =>
  `json_build_object(${Object.entries(fields)
    .map(([name, column]) => `'${name}', ${alias}.${column}`)
    .join(', ')})`;
const list = (item, order, from) => `(select coalesce(json_agg(${item} order by ${order}), '[]') from ${from})`;
const SESSION = object('s', { heldOn: 'held_on', participants: 'participants', minutes: 'minutes' });
const activitiesOf = (association) =>
  list(
    `json_build_object('name', v.name, 'pillar', v.pillar, 'lastSessions', ${list(SESSION, 's.held_on desc', '(select * from stand_in.activity_session s where s.council_id = v.council_id and s.activity_id = v.id order by s.held_on desc limit 3) s')})`,
    'v.name, v.id',
    `stand_in.activity v where v.council_id = ${association}.council_id and v.association_id = ${association}.id`,
  );
const ACTIVITIES_OF_PEER = `activities: activitiesByCouncilIdAndAssociationId(orderBy: [NAME_ASC, PRIMARY_KEY_ASC]) { nodes { name pillar
  lastSessions: activitySessionsByCouncilIdAndActivityId(first: 3, orderBy: [HELD_ON_DESC]) { nodes { heldOn participants minutes } } } }`;
const activitiesOfPeer = ({ activities, ...association }) => ({
  ...association,
  activities: nodesOf(activities).map((activity) => ({ ...activity, lastSessions: nodesOf(activity.lastSessions) })),
});

const tree = {
  name: 'Q2',
  what: 'branches, their associations, activities and the last 3 sessions of each',
  targets: { postgraphile: 4, floor: 1.15, cpu: 0.8 },
  house: {
    query: `query Q2 { branches { code name associations { code name activities { name pillar lastSessions { heldOn participants minutes } } } } }`,
  },
  floor: {
    sql: `select json_build_object('branches', ${list(
      `json_build_object('code', b.code, 'name', b.name, 'associations', ${list(
        `json_build_object('code', a.code, 'name', a.name, 'activities', ${activitiesOf('a')})`,
        'a.code',
        `association_affiliation f join association a on a.council_id = f.council_id and a.id = f.association_id
         where f.council_id = b.council_id and f.branch_id = b.id and f.valid_to is null`,
      )})`,
      'b.code',
      'branch b where b.council_id = $1',
    )})::text as data`,
    names: ['council'],
  },
  postgraphile: {
    query: `query Q2 { allBranches(orderBy: [CODE_ASC]) { nodes { code name
      associations: benchAssociationsByCode { nodes { code name ${ACTIVITIES_OF_PEER} } } } } }`,
    shape: ({ allBranches }) => ({
      branches: nodesOf(allBranches).map((branch) => ({
        ...branch,
        associations: nodesOf(branch.associations).map(activitiesOfPeer),
      })),
    }),
  },
};

const volunteers = {
  name: 'Q3',
  what: 'a page of 50 volunteers of a branch with association, skills and totalCount',
  targets: { postgraphile: 4.5, floor: 0.75, cpu: 1.3 },
  variables: { code: LARGE, first: 50 },
  house: {
    query: `query Q3($code: String!, $first: Int!) { branchByCode(code: $code) { volunteers(first: $first) { totalCount nodes {
      name kana skills joinedOn association { code name } } } } }`,
  },
  floor: {
    sql: `select json_build_object('branchByCode', (select json_build_object('volunteers', json_build_object(
        'totalCount', (select count(*) from stand_in.volunteer v where v.council_id = b.council_id and v.branch_id = b.id),
        'nodes', ${list(
          `json_build_object('name', v.name, 'kana', v.kana, 'skills', v.skills, 'joinedOn', v.joined_on, 'association',
            (select json_build_object('code', a.code, 'name', a.name) from association a where a.council_id = v.council_id and a.id = v.association_id))`,
          'v.kana_key, v.id',
          `(select * from stand_in.volunteer v where v.council_id = b.council_id and v.branch_id = b.id order by v.kana_key, v.id limit $3::int) v`,
        )})) from branch b where b.council_id = $1 and b.code = $2))::text as data`,
    names: ['council', 'code', 'first'],
  },
  postgraphile: {
    query: `query Q3($code: String!, $council: UUID!, $first: Int!) { branchByCode: branchByCouncilIdAndCode(code: $code, councilId: $council) {
      volunteers: volunteersByCouncilIdAndBranchId(first: $first, orderBy: [KANA_KEY_ASC, PRIMARY_KEY_ASC]) { totalCount nodes {
        name kana skills joinedOn association: associationByCouncilIdAndAssociationId { code name } } } } }`,
    shape: (data) => data,
  },
};

const card = {
  name: 'Q4',
  what: 'one association, two levels deep',
  targets: { postgraphile: 3.5, floor: 0.75, cpu: 1.3 },
  variables: { code: 'A0007' },
  house: {
    query: `query Q4($code: String!) { associationByCode(code: $code) { code name kana venue branch { code name }
      activities { name pillar lastSessions { heldOn participants minutes } } } }`,
  },
  floor: {
    sql: `select json_build_object('associationByCode', (select json_build_object('code', a.code, 'name', a.name, 'kana', a.kana, 'venue', a.venue,
        'branch', (select json_build_object('code', b.code, 'name', b.name) from association_affiliation f join branch b on b.council_id = f.council_id and b.id = f.branch_id
          where f.council_id = a.council_id and f.association_id = a.id and f.valid_to is null),
        'activities', ${activitiesOf('a')}) from association a where a.council_id = $1 and a.code = $2))::text as data`,
    names: ['council', 'code'],
  },
  postgraphile: {
    query: `query Q4($code: String!, $council: UUID!) { associationByCode: associationByCouncilIdAndCode(code: $code, councilId: $council) {
      code name kana venue
      affiliations: associationAffiliationsByCouncilIdAndAssociationId(condition: { validTo: null }) { nodes { branch: branchByCouncilIdAndBranchId { code name } } }
      ${ACTIVITIES_OF_PEER} } }`,
    shape: ({ associationByCode: { affiliations, ...association } }) => ({
      associationByCode: { ...activitiesOfPeer(association), branch: nodesOf(affiliations)[0].branch },
    }),
  },
};

export const READ_STAND_INS = [tree, volunteers, card];
