import { inUnitOfWork, systemClaims } from '@tsunagari/database';
import {
  InvalidInput,
  NOT_GIVEN,
  NotFound,
  VersionConflict,
  day,
  newId,
  systemActor,
  systemClock,
} from '@tsunagari/kernel';
import { TODAY, type TestCouncil, inCouncil, testCouncil } from '../testing/registry.builders.js';
import { affiliationsOf } from './association/association-details.queries.js';
import { AffiliationOverlaps } from './association/association.errors.js';
import { associationsByIds, listAssociations } from './association/association.queries.js';
import { closeAssociation } from './association/close-association.js';
import { renameAssociation } from './association/rename-association.js';
import { transferAssociation } from './association/transfer-association.js';
import { basesOfBranches } from './base/base.queries.js';
import { closeBranchBase } from './base/close-branch-base.js';
import { openBranchBase } from './base/open-branch-base.js';
import { BranchCodeTaken, BranchNotEmpty } from './branch/branch.errors.js';
import { branchesByIds, listBranches } from './branch/branch.queries.js';
import { closeBranch } from './branch/close-branch.js';
import { mergeBranches } from './branch/merge-branches.js';
import { renameBranch } from './branch/rename-branch.js';
import { reviseBranch } from './branch/revise-branch.js';
import { splitBranch } from './branch/split-branch.js';
import { councilSummary } from './council/council.queries.js';
import { figuresOfAssociations } from './figure/figure.queries.js';
import { recordAreaFigure } from './figure/record-area-figure.js';
import { historyOf } from './record-history.queries.js';

describe('the register (地域台帳)', () => {
  let council: TestCouncil;
  beforeAll(async () => void (council = await testCouncil()));
  afterAll(() => council.close());
  const reader = () => council.database.reader(systemClaims(council.actor.councilId));

  it('answers with the name of the day when a branch was renamed', async () => {
    const id = await council.aBranch({ name: '中分', kana: 'なかぶん', openedOn: day('1990-04-01') });
    await council.run(async (context) =>
      renameBranch(context, {
        ...(await council.seen(id)),
        name: '中央',
        kana: 'ちゅうおう',
        effectiveOn: day('2010-04-01'),
      }),
    );
    const nameOn = async (date: string) => (await branchesByIds(reader(), [id], day(date)))[0]?.name;
    expect(await nameOn('2010-03-31')).toBe('中分');
    expect(await nameOn('2010-04-01')).toBe('中央');
    const found = await listBranches(reader(), { asOf: day('2000-01-01'), search: 'ナカフン' }, 'KANA', {});
    expect(found.nodes.map((branch) => branch.id)).toEqual([id]);
    expect((await listBranches(reader(), { asOf: TODAY, search: 'なかぶん' }, 'KANA', {})).totalCount).toBe(0);
  });

  it.each(['0026-04-01', '1867-12-31', '2200-01-01', '9999-12-31'])('records nothing on %s', async (date) => {
    const on = day(date);
    const id = await council.aBranch();
    const association = await council.anAssociation({ branchId: id });
    const seen = await council.seen(id);
    const other = await council.seen(await council.aBranch());
    const made = { code: 'X-1', name: '新', kana: 'しん', kind: 'DISTRICT' } as const;
    const { run } = council;
    const base = { branchId: id, name: '拠点', addressRaw: 'てすと市1' };
    const baseId = await run((context) => openBranchBase(context, { ...base, from: TODAY }));
    const figure = {
      subject: { type: 'Branch', id },
      measure: 'HOUSEHOLDS',
      fiscalYear: 2025,
      source: '調べ',
    } as const;
    const attempts = {
      openedOn: [() => council.aBranch({ openedOn: on }), () => council.anAssociation({ openedOn: on })],
      from: [() => run((context) => openBranchBase(context, { ...base, from: on }))],
      asOf: [() => run((context) => recordAreaFigure(context, { ...figure, figure: NOT_GIVEN, asOf: on }))],
      effectiveOn: [
        () => run((context) => renameBranch(context, { ...seen, name: '別', kana: 'べつ', effectiveOn: on })),
        () => run((context) => closeBranch(context, { ...seen, effectiveOn: on })),
        () => run((context) => splitBranch(context, { ...seen, effectiveOn: on, successors: [] })),
        () => run((context) => mergeBranches(context, { ...made, branches: [seen, other], effectiveOn: on })),
        () => run((context) => closeBranchBase(context, { id: baseId, version: 1, effectiveOn: on })),
        () =>
          run((context) => renameAssociation(context, { id: association, version: 1, name: '別', effectiveOn: on })),
        () => run((context) => closeAssociation(context, { id: association, version: 1, effectiveOn: on })),
        () =>
          run((context) =>
            transferAssociation(context, { id: association, version: 1, branchId: other.id, effectiveOn: on }),
          ),
      ],
    };
    for (const [field, tries] of Object.entries(attempts))
      for (const attempt of tries)
        await expect(attempt()).rejects.toMatchObject({ problems: [{ code: 'DAY_OUT_OF_RANGE', path: [field] }] });
  });

  it('lets an association belong to one branch at a time', async () => {
    const [first, second] = [await council.aBranch(), await council.aBranch()];
    const id = await council.anAssociation({ branchId: first, openedOn: day('2010-04-01') });
    const transfer = (branchId: string, effectiveOn: string) =>
      council.run((context) =>
        transferAssociation(context, { id, version: 1, branchId, effectiveOn: day(effectiveOn) }),
      );
    await transfer(second, '2020-04-01');
    await expect(transfer(second, '2021-04-01')).rejects.toThrow(AffiliationOverlaps);
    await expect(transfer(first, '2015-04-01')).rejects.toThrow(AffiliationOverlaps);
    expect(await affiliationsOf(reader(), [id])).toEqual([
      expect.objectContaining({ branchId: second, from: '2020-04-01', to: null }),
      expect.objectContaining({ branchId: first, from: '2010-04-01', to: '2020-04-01' }),
    ]);
    const [then] = await associationsByIds(reader(), [id], day('2020-03-31'));
    expect(then?.branchId).toBe(first);
  });

  it('holds the rule of one branch at a time in the database, too', async () => {
    const branchId = await council.aBranch();
    const id = await council.anAssociation({ branchId });
    const { councilId } = council.actor;
    const insert = council.run(({ manager, clock }) =>
      manager.query(
        `insert into association_affiliation (council_id, id, association_id, branch_id, valid_from) values ($1, $2, $3, $4, '2020-04-01')`,
        [councilId, newId(clock), id, branchId],
      ),
    );
    await expect(insert).rejects.toThrow('association_affiliation_once');
  });

  it('finds associations by kana, katakana, variant characters and without 濁点', async () => {
    const id = await council.anAssociation({ name: '髙﨑本町自治会', kana: 'たかさきほんちょうじちかい' });
    for (const search of ['高崎本町', 'タカサキ', 'たかさきほんちようしちかい', 'ﾀｶｻｷﾎﾝﾁｮｳ']) {
      const found = await listAssociations(reader(), { asOf: TODAY, search }, 'KANA', {});
      expect({ search, ids: found.nodes.map((row) => row.id) }).toEqual({ search, ids: [id] });
    }
    expect((await listAssociations(reader(), { asOf: TODAY, search: '100%' }, 'KANA', {})).totalCount).toBe(0);
  });

  it('keeps the old name of an association for the days before', async () => {
    const id = await council.anAssociation({ name: '上区', kana: 'かみく' });
    await council.run((context) =>
      renameAssociation(context, {
        id,
        version: 1,
        name: '上自治会',
        kana: 'かみじちかい',
        effectiveOn: day('2024-04-01'),
      }),
    );
    expect((await associationsByIds(reader(), [id], day('2024-03-31')))[0]?.name).toBe('上区');
    expect((await associationsByIds(reader(), [id], TODAY))[0]?.name).toBe('上自治会');
  });

  it('refuses to close a branch that holds something, and a code that was ever used', async () => {
    const id = await council.aBranch({ code: 'C-9' });
    await council.anAssociation({ branchId: id });
    const close = council.run(async (context) =>
      closeBranch(context, { ...(await council.seen(id)), effectiveOn: TODAY }),
    );
    await expect(close).rejects.toThrow(BranchNotEmpty);
    await expect(council.aBranch({ code: 'C-9' })).rejects.toThrow(BranchCodeTaken);
  });

  it('merges branches: everything belongs to the new one from the day on', async () => {
    const [first, second] = [await council.aBranch(), await council.aBranch()];
    const member = await council.anAssociation({ branchId: first });
    const { branchId } = await council.run(async (context) =>
      mergeBranches(context, {
        branches: [await council.seen(first), await council.seen(second)],
        code: 'M-1',
        name: '統合',
        kana: 'とうごう',
        kind: 'DISTRICT',
        effectiveOn: day('2025-04-01'),
      }),
    );
    expect((await associationsByIds(reader(), [member], day('2025-03-31')))[0]?.branchId).toBe(first);
    expect((await associationsByIds(reader(), [member], day('2025-04-01')))[0]?.branchId).toBe(branchId);
    expect((await branchesByIds(reader(), [first], TODAY))[0]?.isOpen).toBe(false);
  });

  it('tells a stale version from the present one and keeps every version readable', async () => {
    const id = await council.aBranch({ name: '版' });
    const revise = (version: number, areaNote: string) =>
      council.run((context) => reviseBranch(context, { id, version, areaNote }));
    await revise(1, '駅の北');
    await expect(revise(1, '駅の南')).rejects.toThrow(VersionConflict);
    const history = await historyOf(reader(), 'branch', id);
    expect(history.map((entry) => entry.version)).toEqual([2, 1]);
    expect(history[0]?.changes).toEqual([{ field: 'area_note', before: null, after: '駅の北' }]);
    expect(history[1]?.recordedUntil).not.toBeNull();
  });

  it('takes addresses and telephones of a base apart and refuses what is no number', async () => {
    const branchId = await council.aBranch();
    const open = (phoneRaw: string) =>
      council.run((context) =>
        openBranchBase(context, { branchId, name: '拠点', addressRaw: '柏座４-２-３', phoneRaw, from: TODAY }),
      );
    await open('７７５－０９１９');
    expect(await basesOfBranches(reader(), [branchId], TODAY)).toEqual([
      expect.objectContaining({ phone: '048-775-0919', addressRaw: '柏座４-２-３' }),
    ]);
    await expect(open('12')).rejects.toThrow(InvalidInput);
  });

  it('keeps "not given" apart from 0 in figures and sums', async () => {
    const quiet = inCouncil(council.database, systemActor(newId(systemClock)));
    await quiet.run(async ({ manager }) => {
      const { councilId } = quiet.actor;
      const columns = 'council_id, id, code, name, kana, city_name, default_area_code';
      await manager.query(`insert into council (${columns}) values ($1, $1, 'q', '静', 'しず', '静市', '048')`, [
        councilId,
      ]);
      await manager.query(
        `insert into association_kind (council_id, id, code, label) values ($1, $1, 'JICHIKAI', '自治会')`,
        [councilId],
      );
    });
    const [given, silent] = [await quiet.anAssociation(), await quiet.anAssociation()];
    const record = (id: string, figure: Parameters<typeof recordAreaFigure>[1]['figure']) =>
      quiet.run((context) =>
        recordAreaFigure(context, {
          subject: { type: 'Association', id },
          measure: 'HOUSEHOLDS',
          fiscalYear: 2026,
          figure,
          source: '会長より',
        }),
      );
    await record(given, { quality: 'ABOUT', amount: 1200 });
    await record(silent, { quality: 'NOT_GIVEN' });
    const summary = await councilSummary(council.database.reader(systemClaims(quiet.actor.councilId)), TODAY);
    expect(summary).toMatchObject({
      associationCount: 2,
      households: 1200,
      householdsGiven: 1,
      householdsNotGiven: 1,
      largeAssociations: 1,
    });
    await record(given, { quality: 'EXACT', amount: 0 });
    const figures = await figuresOfAssociations(council.database.reader(systemClaims(quiet.actor.councilId)), [given]);
    expect(figures).toEqual([expect.objectContaining({ quality: 'EXACT', amount: 0, version: 2 })]);
  });

  it('shows nothing of another council and lets nothing be written into it', async () => {
    const id = await council.aBranch();
    const stranger = systemActor(newId(systemClock));
    expect(await branchesByIds(council.database.reader(systemClaims(stranger.councilId)), [id], TODAY)).toEqual([]);
    expect(await branchesByIds(council.database.reader({}), [id], TODAY)).toEqual([]);
    const revise = council.run((context) => reviseBranch(context, { id, version: 1, areaNote: 'x' }), stranger);
    await expect(revise).rejects.toThrow(NotFound);
    const claims = { councilId: stranger.councilId };
    const forge = inUnitOfWork(council.database, claims, ({ manager }) =>
      manager.query(`insert into association_kind (council_id, id, code, label) values ($1, $1, 'X', 'x')`, [
        council.actor.councilId,
      ]),
    );
    await expect(forge).rejects.toThrow('row-level security');
  });
});
