import type { TestDatabase } from '@tsunagari/database/testing';
import { Forbidden, InvalidInput, NotFound, SealBroken, VersionConflict, day } from '@tsunagari/kernel';
import { type TestPeople, peopleCouncil, peopleDatabase, withGrants } from '../../testing/index.js';
import { UNREADABLE } from '../unreadable.js';
import { joinHousehold, leaveHousehold } from '../household/live-together.js';
import { recordPersonLeft, recordPersonReturned } from './leave-and-return.js';
import {
  HouseholdOfOne,
  PersonHasLeft,
  PersonInTwoPlaces,
  PersonIsPresent,
  PossibleDuplicatePerson,
} from './person.errors.js';
import { listPeople, membersOfHouseholds } from './person.queries.js';
import { readNote } from './note-place.js';
import { revisePerson } from './revise-person.js';

let database: TestDatabase;
beforeAll(async () => void (database = await peopleDatabase()));
afterAll(() => database.close());

/** The sealed texts of a person as they stand in the database: the remark, then the contacts in their order. */
const sealedTexts = async (council: TestPeople, id: string) => {
  const rows = await council.looking().reader.rows<{ text: string }>(
    `select x.text from (
       select p.note_sealed as text, -1 as position from person p where p.id = $1
       union all select c.sealed, c.position from person_contact c where c.person_id = $1) x order by x.position`,
    [id],
  );
  return rows.map(({ text }) => text);
};

const namesFound = async (council: TestPeople, search: string, as = council.actor) =>
  (await listPeople(council.looking(as), { search }, 'KANA', {})).nodes.map(({ name }) => name);

describe('a person', () => {
  let council: TestPeople;
  beforeAll(async () => void (council = await peopleCouncil(database)));

  it.each(['髙﨑　花子', '神\uFA19　\u{20BB7}\u{E0100}野', '見本田　が\u304B\u3099', 'Ａ ｱｲｳ  é', '渡邉󠄀　〜−—'])(
    'keeps the name %s code point by code point',
    async (name) => {
      const id = await council.aPerson({ name, kana: null });
      expect([...((await council.person(id))?.name ?? '')]).toEqual([...name]);
    },
  );

  it('keeps a birth as exactly as it was told', async () => {
    const born = async (birth: string) => {
      const person = await council.person(await council.aPerson({ birth }));
      return (
        person && [
          person.birthPrecision,
          person.birthYear,
          person.birthMonth,
          person.birthDay,
          person.ageDecade,
          person.birthRaw,
        ]
      );
    };
    expect(await born('昭和23年4月1日')).toEqual(['DAY', 1948, 4, 1, null, '昭和23年4月1日']);
    expect(await born('S23.4')).toEqual(['MONTH', 1948, 4, null, null, 'S23.4']);
    expect(await born('昭和23年生まれ')).toEqual(['YEAR', 1948, null, null, null, '昭和23年生まれ']);
    expect(await born('８０代')).toEqual(['AGE_DECADE', null, null, null, 80, '８０代']);
    expect(await born(' ')).toEqual([null, null, null, null, null, null]);
  });

  it.each([
    ['昭和23年2月30日', 'DATE_IMPOSSIBLE'],
    ['令和9年1月1日', 'BIRTH_IN_FUTURE'],
    ['1880/1/1', 'BIRTH_TOO_LONG_AGO'],
    ['むかし', 'DATE_NOT_READ'],
  ])('refuses the birth %s with %s, and nothing is kept', async (birth, code) => {
    const before = (await listPeople(council.looking(), {}, 'KANA', {})).totalCount;
    const refused = council.aPerson({ birth });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ code, path: ['birth'] }] });
    expect((await listPeople(council.looking(), {}, 'KANA', {})).totalCount).toBe(before);
  });

  it('names every wrong field at once', async () => {
    const refused = council.aPerson({
      name: 'a\u0000b',
      kana: '漢字',
      birth: 'x',
      rosterNo: 'x'.repeat(51),
      contacts: [
        { kind: 'PHONE', value: '12' },
        { kind: 'EMAIL', value: 'nobody' },
      ],
    });
    await expect(refused).rejects.toBeInstanceOf(InvalidInput);
    await expect(refused).rejects.toMatchObject({
      problems: [
        { code: 'NOT_A_CHARACTER', path: ['name'] },
        { code: 'NOT_KANA', path: ['kana'] },
        { code: 'DATE_NOT_READ', path: ['birth'] },
        { code: 'TOO_LONG', path: ['rosterNo'] },
        { code: 'PHONE_NOT_READ', path: ['contacts', '0', 'value'] },
        { code: 'NOT_AN_EMAIL', path: ['contacts', '1', 'value'] },
      ],
    });
  });

  it('is reached by every number of a cell, in even writing, and nothing of it stands in the database', async () => {
    const id = await council.aPerson({
      contacts: [
        { kind: 'PHONE', value: '７７６－６０１５、098-000-1234（長女）' },
        { kind: 'ADDRESS', value: 'みほん市見本町1-2' },
      ],
    });
    expect((await council.contacts(id)).map(({ kind, value, label }) => [kind, value, label])).toEqual([
      ['PHONE', '048-776-6015', null],
      ['PHONE', '098-000-1234', '長女'],
      ['ADDRESS', 'みほん市見本町1-2', null],
    ]);
    const stored = await council
      .looking()
      .reader.rows<{ text: string }>(`select c::text as text from person_contact c where c.person_id = $1`, [id]);
    expect(stored).toHaveLength(3);
    for (const { text } of stored) expect(text).not.toMatch(/6015|1234|見本町/);
  });

  it('stays readable when one sealed text is damaged, and nothing is written over the damaged one', async () => {
    const contacts = [
      { kind: 'PHONE', value: '048-776-6015' },
      { kind: 'ADDRESS', value: 'みほん市見本町1-2' },
    ] as const;
    const id = await council.aPerson({ contacts, note: '犬がいる' });
    const sealed = await sealedTexts(council, id);
    const damaged = `s1.unknown.${'x'.repeat(40)}`;
    await council.run(async ({ manager }) => {
      await manager.query(`update person_contact set sealed = $2 where person_id = $1 and kind = 'PHONE'`, [
        id,
        damaged,
      ]);
      await manager.query(`update person set note_sealed = $2 where id = $1`, [id, damaged]);
    });
    expect((await council.contacts(id)).map(({ value }) => value)).toEqual([UNREADABLE, 'みほん市見本町1-2']);
    const person = await council.person(id);
    expect(readNote(database.sealer, council.actor.councilId, id, person?.noteSealed ?? null)).toBe(UNREADABLE);
    const seen = { id, version: 2 };
    for (const input of [{ contacts: [{ kind: 'PHONE', value: '048-776-0000' }] as const }, { note: UNREADABLE }])
      await expect(council.run((context) => revisePerson(context, { ...seen, ...input }))).rejects.toThrow(SealBroken);
    expect(await sealedTexts(council, id)).toEqual([damaged, damaged, sealed[2]]);
  });

  it('is corrected: what is absent stays, null takes away, history holds what was', async () => {
    const id = await council.aPerson({
      birth: '1950',
      rosterNo: 'A1',
      note: 'ひみつ',
      contacts: [{ kind: 'PHONE', value: '776-6015' }],
    });
    await council.run((context) =>
      revisePerson(context, { id, version: 1, name: '例川　花子', kana: 'れいかわ　はなこ', rosterNo: null }),
    );
    expect(await council.person(id)).toMatchObject({ version: 2, name: '例川　花子', birthYear: 1950, rosterNo: null });
    expect(await council.contacts(id)).toHaveLength(1);
    const past = await council
      .looking()
      .reader.rows<{ name: string; text: string }>(
        `select h.name, h::text as text from history.person h where h.id = $1`,
        [id],
      );
    expect(past.map(({ name }) => name)).toEqual(['見本田　花子']);
    expect(past[0]?.text).not.toContain('ひみつ');
    const late = council.run((context) => revisePerson(context, { id, version: 1, kana: null }));
    await expect(late).rejects.toBeInstanceOf(VersionConflict);
  });

  it('belongs to an association or a branch, never to both', async () => {
    const branchId = await council.aBranch();
    const associationId = await council.anAssociation({ branchId });
    await expect(council.aPerson({ branchId, associationId })).rejects.toBeInstanceOf(PersonInTwoPlaces);
    const id = await council.aPerson({ branchId });
    await council.run((context) => revisePerson(context, { id, version: 1, associationId }));
    expect(await council.person(id)).toMatchObject({ associationId, ownBranchId: null, branchId });
    await expect(council.aPerson({ branchId: council.actor.councilId })).rejects.toBeInstanceOf(NotFound);
  });

  it('leaves and comes back', async () => {
    const id = await council.aPerson({ name: '仮山　次郎', kana: 'かりやま　じろう' });
    const leave = { id, version: 1, on: day('2026-11-01'), reason: 'MOVED' } as const;
    await council.run((context) => recordPersonLeft(context, leave));
    expect(await namesFound(council, 'かりやま')).toEqual([]);
    expect(await council.person(id)).toMatchObject({ isPresent: false, leftReason: 'MOVED' });
    await expect(council.run((context) => recordPersonLeft(context, { ...leave, version: 2 }))).rejects.toBeInstanceOf(
      PersonHasLeft,
    );
    await council.run((context) => recordPersonReturned(context, { id, version: 2 }));
    expect(await namesFound(council, 'かりやま')).toEqual(['仮山　次郎']);
    await expect(council.run((context) => recordPersonReturned(context, { id, version: 3 }))).rejects.toBeInstanceOf(
      PersonIsPresent,
    );
  });

  it.each([
    ['before 1868', '昭和35年11月3日', '1867-12-31', 'DAY_OUT_OF_RANGE'],
    ['after 2199', '昭和35年11月3日', '2200-01-01', 'DAY_OUT_OF_RANGE'],
    ['before the birth', '昭和35年11月3日', '1960-11-02', 'LEFT_BEFORE_BIRTH'],
    ['before the year of birth', '昭和35年', '1959-12-31', 'LEFT_BEFORE_BIRTH'],
    ['before anybody of that age was born', '60代', '1955-12-31', 'LEFT_BEFORE_BIRTH'],
  ])('does not leave %s', async (_when, birth, on, code) => {
    const id = await council.aPerson({ birth });
    const leave = council.run((context) =>
      recordPersonLeft(context, { id, version: 1, on: day(on), reason: 'DECEASED' }),
    );
    await expect(leave).rejects.toMatchObject({ problems: [{ code, path: ['on'] }] });
    expect((await council.person(id))?.leftOn).toBeNull();
  });

  it('may leave on the day of the birth', async () => {
    const id = await council.aPerson({ birth: '昭和35年11月3日' });
    await council.run((context) =>
      recordPersonLeft(context, { id, version: 1, on: day('1960-11-03'), reason: 'DECEASED' }),
    );
    expect((await council.person(id))?.leftOn).toBe('1960-11-03');
  });

  it('lives with others in one household', async () => {
    const [one, two, three] = [await council.aPerson(), await council.aPerson(), await council.aPerson()];
    await council.run((context) => joinHousehold(context, { personId: two, withPersonId: one }));
    await council.run((context) => joinHousehold(context, { personId: three, withPersonId: two }));
    const householdId = (await council.person(one))?.householdId ?? '';
    expect((await membersOfHouseholds(council.looking(), [householdId])).map(({ id }) => id).sort()).toEqual(
      [one, two, three].sort(),
    );
    await council.run((context) => leaveHousehold(context, { personId: two }));
    expect((await membersOfHouseholds(council.looking(), [householdId])).map(({ id }) => id).sort()).toEqual(
      [one, three].sort(),
    );
    await expect(
      council.run((context) => joinHousehold(context, { personId: one, withPersonId: one })),
    ).rejects.toBeInstanceOf(HouseholdOfOne);
  });
});

describe('finding people', () => {
  let council: TestPeople;
  beforeAll(async () => {
    council = await peopleCouncil(database);
    await council.aPerson({
      name: '髙﨑　花子',
      kana: 'タカサキ　ハナコ',
      contacts: [{ kind: 'PHONE', value: '048-776-6015' }],
    });
    await council.aPerson({ name: '高崎　京子', kana: 'たかざき　きょうこ' });
    await council.aPerson({ name: '渡邉　みつゑ', kana: 'わたなべ　みつえ' });
    await council.aPerson({ name: '例野　太郎', kana: null });
  });

  it.each([
    ['高崎', ['髙﨑　花子', '高崎　京子']],
    ['髙﨑花子', ['髙﨑　花子']],
    ['たかさき', ['髙﨑　花子', '高崎　京子']],
    ['ﾀｶｻﾞｷ', ['髙﨑　花子', '高崎　京子']],
    ['たか', ['髙﨑　花子', '高崎　京子']],
    ['花子', ['髙﨑　花子']],
    ['キヨウコ', ['高崎　京子']],
    ['はなこ たかさき', ['髙﨑　花子']],
    ['渡辺', ['渡邉　みつゑ']],
    ['わたなへ', ['渡邉　みつゑ']],
    ['例野', ['例野　太郎']],
    ['０４８−７７６−６０１５', ['髙﨑　花子']],
    ['7766015', ['髙﨑　花子']],
    ['048-776-6016', []],
    ['崎', []],
    ['%', []],
    ['_', []],
    ['　', ['高崎　京子', '髙﨑　花子', '渡邉　みつゑ', '例野　太郎']],
  ])('by %s finds %j', async (search, names) => {
    expect((await namesFound(council, search)).sort()).toEqual([...names].sort());
  });

  it('lists by 五十音, those without a reading last', async () => {
    expect(await namesFound(council, '')).toEqual(['高崎　京子', '髙﨑　花子', '渡邉　みつゑ', '例野　太郎']);
  });

  it('turns pages without losing or repeating anyone, in every order', async () => {
    for (const order of ['KANA', 'NAME', 'RECENT'] as const) {
      const first = await listPeople(council.looking(), {}, order, { first: 3 });
      const rest = await listPeople(council.looking(), {}, order, { first: 3, after: first.pageInfo.endCursor });
      expect(new Set([...first.nodes, ...rest.nodes].map(({ id }) => id)).size).toBe(4);
      expect([first.totalCount, rest.totalCount, rest.pageInfo.hasNextPage]).toEqual([4, 4, false]);
    }
  });
});

describe('who sees whom', () => {
  it('is everybody for staff, the own branch for a coordinator, nobody for others', async () => {
    const council = await peopleCouncil(database);
    const [east, west] = [await council.aBranch(), await council.aBranch()];
    const association = await council.anAssociation({ branchId: east });
    await council.aPerson({ name: '見本東　一', associationId: association });
    await council.aPerson({ name: '見本東　二', branchId: east });
    const inWest = await council.aPerson({ name: '見本西　一', branchId: west });
    await council.aPerson({ name: '見本外　一' });
    const coordinator = council.coordinatorOf(east);
    expect((await namesFound(council, '')).length).toBe(4);
    expect((await namesFound(council, '', coordinator)).sort()).toEqual(['見本東　一', '見本東　二'].sort());
    for (const role of ['branch_officer', 'association_officer', 'analyst', 'auditor', 'supporter'] as const) {
      const other = withGrants(council.actor, [
        { role, scope: { kind: 'branch', branchId: east }, period: { from: day('2020-04-01'), to: null } },
      ]);
      expect(await namesFound(council, '', other)).toEqual([]);
      await expect(council.aPerson({ branchId: east }, other)).rejects.toBeInstanceOf(Forbidden);
    }
    expect(await council.person(inWest, coordinator)).toBeUndefined();
    const change = council.run((context) => revisePerson(context, { id: inWest, version: 1, kana: null }), coordinator);
    await expect(change).rejects.toBeInstanceOf(NotFound);
    await expect(council.aPerson({ branchId: west }, coordinator)).rejects.toBeInstanceOf(Forbidden);
    await expect(council.aPerson({}, coordinator)).rejects.toBeInstanceOf(Forbidden);
    const own = await council.aPerson({ name: '見本東　三', associationId: association }, coordinator);
    expect(await council.person(own, coordinator)).toMatchObject({ branchId: east });
  });

  it('is nobody of another council', async () => {
    const [council, other] = [await peopleCouncil(database), await peopleCouncil(database)];
    const id = await council.aPerson();
    expect(await other.person(id)).toBeUndefined();
    const change = other.run((context) => revisePerson(context, { id, version: 1, kana: null }));
    await expect(change).rejects.toBeInstanceOf(NotFound);
  });
});

describe('people who may be the same', () => {
  it.each([
    ['the same name and birth', { name: '髙﨑　花子', birth: '1948-04-01' }, true],
    ['the name in other characters', { name: '高崎花子', birth: 'S23.4.1' }, true],
    [
      'the same reading and telephone',
      { name: '高咲　はな子', kana: 'たかさき　はなこ', contacts: [{ kind: 'PHONE' as const, value: '776-6015' }] },
      true,
    ],
    ['the same name, nothing else known', { name: '髙﨑　花子' }, true],
    ['the same name and another birth', { name: '髙﨑　花子', birth: '1950-04-01' }, false],
    ['another name', { name: '高崎　京子', kana: 'たかさき　きょうこ' }, false],
  ])('are pointed out with %s: %j → %s', async (_what, given, isPointedOut) => {
    const council = await peopleCouncil(database);
    const known = await council.aPerson({
      name: '髙﨑　花子',
      kana: 'たかさき　はなこ',
      birth: '昭和23年4月1日',
      contacts: [{ kind: 'PHONE', value: '048-776-6015' }],
    });
    const register = council.aPerson({ kana: null, ...given, allowDuplicate: false });
    if (!isPointedOut) return expect(register).resolves.not.toBe(known);
    await expect(register).rejects.toMatchObject({ code: 'POSSIBLE_DUPLICATE_PERSON', personIds: [known] });
    await expect(register).rejects.toBeInstanceOf(PossibleDuplicatePerson);
    expect(await council.aPerson({ kana: null, ...given, allowDuplicate: true })).not.toBe(known);
  });
});
