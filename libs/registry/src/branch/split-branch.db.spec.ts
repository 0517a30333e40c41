import { systemClaims } from '@tsunagari/database';
import { Forbidden, type PlainDate, VersionConflict, day, systemActor } from '@tsunagari/kernel';
import { TODAY, type TestCouncil, testCouncil } from '../../testing/registry.builders.js';
import { listAssociations } from '../association/association.queries.js';
import { basesOfBranches } from '../base/base.queries.js';
import { openBranchBase } from '../base/open-branch-base.js';
import { AssociationsUnassigned, BranchHasLaterEvents, BranchNameTaken } from './branch.errors.js';
import { listBranches } from './branch.queries.js';
import { lineageOfBranches } from './lineage.queries.js';
import { renameBranch } from './rename-branch.js';
import { splitBranch } from './split-branch.js';

const SPLIT_DAY = day('2019-04-01');
const DAY_BEFORE = day('2019-03-31');

describe('splitting 大石 into 大石東 and 大石西', () => {
  let council: TestCouncil;
  beforeAll(async () => void (council = await testCouncil()));
  afterAll(() => council.close());

  const reader = () => council.database.reader(systemClaims(council.actor.councilId));
  const namesIn = async (branchId: string, asOf: PlainDate) =>
    (await listAssociations(reader(), { branchId, asOf }, 'NAME', {})).nodes
      .map((association) => association.name)
      .sort();
  const branchNames = async (asOf: PlainDate, search: string) =>
    (await listBranches(reader(), { asOf, search }, 'CODE', {})).nodes.map((branch) => branch.name).sort();
  const successors = (prefix: string, name: string, first: readonly string[], second: readonly string[]) => [
    { code: `${prefix}E`, name: `${name}東`, kana: 'おおいしひがし', kind: 'DISTRICT' as const, associationIds: first },
    { code: `${prefix}W`, name: `${name}西`, kana: 'おおいしにし', kind: 'DISTRICT' as const, associationIds: second },
  ];

  it('moves every association on the day and leaves the list of the day before as it was', async () => {
    const branchId = await council.aBranch({ code: 'OI', name: '大石', kana: 'おおいし' });
    const east = await council.anAssociation({ name: '小泉区', branchId });
    const west = await council.anAssociation({ name: '畔吉区', branchId });
    const later = await council.anAssociation({ name: '新しい町会', branchId, openedOn: day('2021-04-01') });
    await council.run((context) =>
      openBranchBase(context, { branchId, name: '旧拠点', addressRaw: '1-1', from: day('2010-04-01') }),
    );

    const input = {
      ...(await council.seen(branchId)),
      effectiveOn: SPLIT_DAY,
      reason: '都市化',
      successors: successors('OI', '大石', [east, later], [west]),
    };
    const done = await council.run((context) => splitBranch(context, input));

    expect(await namesIn(branchId, DAY_BEFORE)).toEqual(['小泉区', '畔吉区']);
    expect(await namesIn(branchId, SPLIT_DAY)).toEqual([]);
    expect(await namesIn(done.successorIds[0] ?? '', SPLIT_DAY)).toEqual(['小泉区']);
    expect(await namesIn(done.successorIds[0] ?? '', TODAY)).toEqual(['小泉区', '新しい町会']);
    expect(await namesIn(done.successorIds[1] ?? '', TODAY)).toEqual(['畔吉区']);
    expect(await branchNames(DAY_BEFORE, 'おおいし')).toEqual(['大石']);
    expect(await branchNames(TODAY, 'おおいし')).toEqual(['大石東', '大石西']);
    const [event] = (await lineageOfBranches(reader(), [branchId])).filter((entry) => entry.kind === 'SPLIT');
    expect(event).toMatchObject({ effectiveOn: SPLIT_DAY, movedAssociations: 3, reason: '都市化' });
    expect(await basesOfBranches(reader(), [branchId], DAY_BEFORE)).toHaveLength(1);
    expect(await basesOfBranches(reader(), [branchId, ...done.successorIds], SPLIT_DAY)).toEqual([]);
  });

  it('leaves one audit row and one outbox row', async () => {
    const branchId = await council.aBranch({ name: '川上' });
    const seen = await council.seen(branchId);
    await council.run((context) =>
      splitBranch(context, { ...seen, effectiveOn: SPLIT_DAY, successors: successors('KW', '川上', [], []) }),
    );
    const rows = await reader().rows(
      `select (select count(*)::int from audit_event where action = 'branch.split' and subject_id = $1) as audits,
         (select count(*)::int from outbox_event where kind = 'BranchSplit' and payload->>'branchId' = $1::text) as events`,
      [branchId],
    );
    expect(rows).toEqual([{ audits: 1, events: 1 }]);
  });

  it('is refused while an association has no successor, and then nothing has changed', async () => {
    const branchId = await council.aBranch({ name: '平方' });
    await council.anAssociation({ name: '残り区', branchId });
    const input = {
      ...(await council.seen(branchId)),
      effectiveOn: SPLIT_DAY,
      successors: successors('HR', '平方', [], []),
    };
    await expect(council.run((context) => splitBranch(context, input))).rejects.toThrow(AssociationsUnassigned);
    expect(await branchNames(TODAY, '平方')).toEqual(['平方']);
    expect(await namesIn(branchId, TODAY)).toEqual(['残り区']);
  });

  it('is refused for a name in use, a later event, a stale version and an actor who does not keep the register', async () => {
    await council.aBranch({ name: '原市東' });
    const branchId = await council.aBranch({ name: '原市' });
    const seen = await council.seen(branchId);
    const input = { ...seen, effectiveOn: SPLIT_DAY, successors: successors('HA', '原市', [], []) };
    await expect(council.run((context) => splitBranch(context, input))).rejects.toThrow(BranchNameTaken);
    const supporter = { ...systemActor(council.actor.councilId), grants: [] };
    await expect(council.run((context) => splitBranch(context, input), supporter)).rejects.toThrow(Forbidden);
    await council.run((context) =>
      renameBranch(context, { ...seen, name: '原市南', kana: 'はらいち', effectiveOn: day('2020-04-01') }),
    );
    await expect(council.run((context) => splitBranch(context, input))).rejects.toThrow(VersionConflict);
    const fresh = { ...input, ...(await council.seen(branchId)) };
    await expect(council.run((context) => splitBranch(context, fresh))).rejects.toThrow(BranchHasLaterEvents);
  });
});
