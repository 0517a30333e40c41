import { AuditEvent } from '@tsunagari/audit';
import { inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { Forbidden, InvalidInput, day, isUuid, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { TEST_ENTITIES, inCouncil } from '../../testing/registry.builders.js';
import { AssociationKind } from '../association/association-kind.entity.js';
import { FIRST_ASSOCIATION_KINDS } from '../vocabulary.js';
import { councilIdOfCode } from './council-id.js';
import { CouncilCodeTaken } from './council.errors.js';
import { ownCouncil } from './council.queries.js';
import { type FoundCouncil, foundCouncil } from './found-council.js';

const KAWABE: FoundCouncil = {
  code: 'Kawabe-Shakyo',
  name: ' 川辺市社会福祉協議会 ',
  kana: 'かわべししゃかいふくしきょうぎかい',
  cityName: '川辺市',
  prefecture: '埼玉県',
  defaultAreaCode: '048',
};

describe('founding a council', () => {
  let database: TestDatabase;
  let count = 0;
  const fresh = (): FoundCouncil => ({ ...KAWABE, code: `c${++count}-shakyo` });
  const operatorOf = (code: string) => inCouncil(database, systemActor(councilIdOfCode(code)));
  const found = (input: FoundCouncil) => operatorOf(input.code).run((context) => foundCouncil(context, input));

  beforeAll(async () => {
    database = await testDatabase(TEST_ENTITIES);
  });
  afterAll(() => database.close());

  it('lays a real, empty council with the first kinds of associations and a row in the audit trail', async () => {
    const councilId = await found(KAWABE);
    const reader = database.reader(systemClaims(councilId));
    expect(await ownCouncil(reader)).toMatchObject({
      id: councilId,
      version: 1,
      code: 'kawabe-shakyo',
      name: '川辺市社会福祉協議会',
      kana: KAWABE.kana,
      cityName: '川辺市',
      prefecture: '埼玉県',
      defaultAreaCode: '048',
      isFictional: false,
      watermark: null,
      largeAssociationHouseholds: 1000,
    });
    const [kinds, trail] = await inUnitOfWork(database, systemClaims(councilId), async ({ manager }) => [
      await manager.findBy(AssociationKind, { councilId }),
      await manager.findBy(AuditEvent, { councilId }),
    ]);
    expect(Object.fromEntries(kinds.map(({ code, label }) => [code, label]))).toEqual(FIRST_ASSOCIATION_KINDS);
    expect(trail).toEqual([
      expect.objectContaining({ action: 'council.found', subjectType: 'Council', subjectId: councilId, details: {} }),
    ]);
    const { aBranch, anAssociation } = operatorOf(KAWABE.code);
    const branchId = await aBranch({ openedOn: day('2026-04-01') });
    expect(isUuid(await anAssociation({ branchId }))).toBe(true);
  });

  it('gives every code one id, whatever its case', () => {
    expect(councilIdOfCode('Kawabe-Shakyo')).toBe(councilIdOfCode(' kawabe-shakyo '));
    expect(councilIdOfCode('kawabe')).not.toBe(councilIdOfCode('kawabe-shakyo'));
    expect(councilIdOfCode('kawabe-shakyo')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('happens once for a code, also when two do it at the same time', async () => {
    const input = fresh();
    const outcomes = await Promise.allSettled([found(input), found({ ...input, code: input.code.toUpperCase() })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(found({ ...input, name: '別の社協' })).rejects.toThrow(CouncilCodeTaken);
    const reader = database.reader(systemClaims(councilIdOfCode(input.code)));
    expect(await ownCouncil(reader)).toMatchObject({ name: '川辺市社会福祉協議会' });
  });

  it.each([
    ['code', 'NOT_A_CODE', { code: '川辺' }],
    ['name', 'REQUIRED', { name: ' ' }],
    ['name', 'TOO_LONG', { name: '社'.repeat(101) }],
    ['kana', 'NOT_KANA', { kana: '川辺' }],
    ['cityName', 'REQUIRED', { cityName: '' }],
    ['prefecture', 'TOO_LONG', { prefecture: '県'.repeat(101) }],
    ['defaultAreaCode', 'NOT_AN_AREA_CODE', { defaultAreaCode: '48' }],
    ['defaultAreaCode', 'NOT_AN_AREA_CODE', { defaultAreaCode: '' }],
  ])('refuses %s: %s', async (field, code, wrong) => {
    const input = { ...fresh(), ...wrong };
    const problem = { path: [field], code };
    const refusal = await found(input).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidInput);
    expect(refusal).toMatchObject({ problems: [expect.objectContaining(problem)] });
    expect(await ownCouncil(database.reader(systemClaims(councilIdOfCode(input.code))))).toBeNull();
  });

  it('is for the operator only, and only under the id of the code', async () => {
    const input = fresh();
    const { run, actor } = operatorOf(input.code);
    const administrator = { ...actor, accountId: newId(systemClock) };
    await expect(run((context) => foundCouncil(context, input), administrator)).rejects.toThrow(Forbidden);
    await expect(operatorOf('another').run((context) => foundCouncil(context, input))).rejects.toThrow(RangeError);
  });
});
