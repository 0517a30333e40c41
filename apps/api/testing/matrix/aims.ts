import { systemClaims } from '@tsunagari/database';
import { type Actor, toGlobalId } from '@tsunagari/kernel';
import type { TestApi } from '../test-api.js';
import type { OwnedRecord } from './owners.js';
import type { Target } from './permissions.js';
import type { Planted } from './planted.js';

/** Records to aim at, by target and type. */
export type Aims = Readonly<Record<Target, Readonly<Record<string, string>>>>;

/** Everything that can be aimed at: a record of each type of the own branch, of the other, and of the other council. */
export async function aimsOf(
  api: TestApi,
  [here, there]: readonly Planted[],
  records: readonly OwnedRecord[],
): Promise<Aims> {
  if (!here || !there) throw new Error('two councils are planted');
  const reader = api.database.reader(systemClaims(here.council.councilId));
  const first = async (statement: string, branch: string): Promise<string> =>
    (await reader.rows<{ id: string }>(statement, [branch]))[0]?.id ?? '';
  const placesOf = async (branchId: string) => ({
    Branch: toGlobalId('Branch', branchId),
    Association: toGlobalId(
      'Association',
      await first(
        'select f.association_id as id from association_affiliation f where f.branch_id = $1 order by 1',
        branchId,
      ),
    ),
    BranchBase: toGlobalId(
      'BranchBase',
      await first('select b.id from branch_base b where b.branch_id = $1', branchId),
    ),
  });
  const taggedBy = (...tags: readonly string[]) =>
    Object.fromEntries(
      records.filter(({ tag }) => tags.includes(tag)).map(({ type, id }) => [type, toGlobalId(type, id)]),
    );
  const roleOf = async (council: Actor): Promise<string> => {
    const rows = await api.database
      .reader(systemClaims(council.councilId))
      .rows<{ id: string }>('select g.id from role_grant g order by g.id limit 1');
    return toGlobalId('AccountRole', rows[0]?.id ?? '');
  };
  const emergencyOf = async (council: Actor) => {
    const seen = api.database.reader(systemClaims(council.councilId));
    const [disaster] = await seen.rows<{ id: string }>('select d.id from disaster d order by d.id limit 1');
    const [access] = await seen.rows<{ id: string }>('select e.id from emergency_access e order by e.id limit 1');
    if (!disaster || !access) throw new Error('each council has a disaster and an emergency access');
    return { Disaster: toGlobalId('Disaster', disaster.id), EmergencyAccess: toGlobalId('EmergencyAccess', access.id) };
  };
  // Somebody who asks nothing: a role that is given to them opens nothing to those who ask.
  const email = await api.account([], here.council);
  const [someone] = await reader.rows<{ id: string }>('select a.id from account a where a.email = $1', [email]);
  const firstOf = (type: string, tag: string): string =>
    toGlobalId(type, records.find((record) => record.type === type && record.tag === tag)?.id ?? '');
  const house = {
    ...taggedBy('house-a'),
    Account: toGlobalId('Account', someone?.id ?? ''),
    AccountRole: await roleOf(here.council),
    ...(await emergencyOf(here.council)),
  };
  return {
    own: {
      ...house,
      email: 'own@example.jp',
      ...taggedBy('person-a-own'),
      OtherPerson: firstOf('Person', 'person-a-own'),
      OtherBranch: toGlobalId('Branch', here.branches.other),
      ...(await placesOf(here.branches.own)),
      Association: toGlobalId('Association', here.association),
    },
    other: {
      ...house,
      email: 'other@example.jp',
      ...taggedBy('person-a-other'),
      OtherPerson: firstOf('Person', 'person-a-other'),
      OtherBranch: toGlobalId('Branch', here.branches.own),
      ...(await placesOf(here.branches.other)),
    },
    foreign: {
      ...taggedBy('house-b', 'person-b-own'),
      OtherPerson: firstOf('Person', 'person-b-own'),
      OtherBranch: firstOf('Branch', 'house-b'),
      email: 'foreign@example.jp',
      AccountRole: await roleOf(there.council),
      ...(await emergencyOf(there.council)),
    },
  };
}
