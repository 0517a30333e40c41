import type { TestDatabase } from '@tsunagari/database/testing';
import { type Actor, Forbidden, InvalidInput, NotFound, day, fixedClock } from '@tsunagari/kernel';
import { type TestPeople, findInDatabase, peopleCouncil, peopleDatabase, withGrants } from '../../testing/index.js';
import { addConsentText } from '../consent/add-consent-text.js';
import { recordConsent } from '../consent/record-consent.js';
import { withdrawConsent } from '../consent/withdraw-consent.js';
import { erasePerson } from '../erasure/erase-person.js';
import { erasurePreview } from '../erasure/erasure-preview.queries.js';
import { discloseOwnData } from '../own-data/disclose-own-data.js';
import { ConsentMissing } from './disclosure.errors.js';
import { listDisclosures } from './disclosure.queries.js';
import { namesOfErased } from './erased-names.js';
import { type RecordDisclosure, recordDisclosure } from './record-disclosure.js';

let database: TestDatabase;
beforeAll(async () => void (database = await peopleDatabase()));
afterAll(() => database.close());

async function council() {
  const test: TestPeople = await peopleCouncil(database);
  const personId = await test.aPerson({ name: '渡辺　提子' });
  const record = (given: Partial<RecordDisclosure> = {}, as?: Actor) =>
    test.run(
      (context) =>
        recordDisclosure(context, {
          personIds: [personId],
          kind: 'PRINT',
          recipient: ' 大石東自治会 会長 ',
          basis: 'LAW',
          providedOn: day('2026-11-20'),
          items: ['氏名', '電話番号'],
          ...given,
        }),
      as,
    );
  const erase = async (id = personId) => {
    const version = (await test.person(id))?.version ?? 0;
    const typedName = (await test.person(id))?.name ?? '';
    return test.run((context) => erasePerson(context, { id, version, reason: 'SUBJECT_REQUEST', typedName }));
  };
  const all = async (filter = {}, as?: Actor) =>
    (await listDisclosures(test.looking(as).reader, filter, { first: 20 })).nodes;
  return { test, personId, record, erase, all };
}

describe('what was handed on', () => {
  it('is kept with day, recipient, ground, items and persons, and found by each', async () => {
    const { test, personId, record, all } = await council();
    const other = await test.aPerson({ name: '別の人' });
    await record({ personIds: [personId, other, personId] });
    await record({
      personIds: [other],
      kind: 'SHARE',
      recipient: '市役所',
      providedOn: day('2026-11-23'),
      basis: 'LIFE',
    });
    const [latest, first] = await all();
    expect(latest).toMatchObject({ recipient: '市役所', kind: 'SHARE', basis: 'LIFE' });
    expect(first).toMatchObject({
      recipient: '大石東自治会 会長',
      basis: 'LAW',
      providedOn: '2026-11-20',
      items: ['氏名', '電話番号'],
      personIds: [personId, other].sort(),
    });
    const recipients = async (filter: object) => (await all(filter)).map(({ recipient }) => recipient);
    expect(await recipients({ personId })).toEqual(['大石東自治会 会長']);
    expect(await recipients({ kind: 'SHARE' })).toEqual(['市役所']);
    expect(await recipients({ from: day('2026-11-21') })).toEqual(['市役所']);
    expect(await recipients({ until: day('2026-11-20') })).toEqual(['大石東自治会 会長']);
    expect(await recipients({ recipient: '自治会' })).toEqual(['大石東自治会 会長']);
  });

  it('is refused without recipient or items, ahead of time, and of people out of sight', async () => {
    const { test, personId, record, all } = await council();
    const problems = async (given: Partial<RecordDisclosure>) => {
      const refusal: unknown = await record(given).catch((error: unknown) => error);
      return refusal instanceof InvalidInput ? refusal.problems.map(({ code, path }) => `${path[0]} ${code}`) : refusal;
    };
    expect(await problems({ recipient: ' ', items: [], providedOn: day('2026-11-24') })).toEqual([
      'recipient REQUIRED',
      'providedOn ANSWER_IN_FUTURE',
      'items REQUIRED',
    ]);
    const own = await test.aBranch();
    const neighbour = await test.aPerson({ branchId: own });
    const coordinator = test.coordinatorOf(own);
    await expect(record({}, coordinator)).rejects.toBeInstanceOf(NotFound);
    await expect(record({ personIds: [neighbour, personId] }, coordinator)).rejects.toBeInstanceOf(NotFound);
    await expect(record({ personIds: [] })).rejects.toBeInstanceOf(NotFound);
    await expect(record({}, withGrants(test.actor, []))).rejects.toBeInstanceOf(Forbidden);
    expect(await all()).toEqual([]);
    await record({ personIds: [neighbour] }, coordinator);
    expect(await all({}, coordinator)).toHaveLength(1);
    expect(await all({}, test.coordinatorOf(await test.aBranch()))).toEqual([]);
  });

  it('rests on consent only for those who had agreed to it on that day', async () => {
    const { test, personId, record, all } = await council();
    const other = await test.aPerson({ name: '聞かれていない　人' });
    const from = day('2026-11-01');
    const ask = { purpose: 'ROSTER_SHARING', to: 'ASSOCIATION' } as const;
    const textId = await test.run((context) =>
      addConsentText(context, { purpose: ask.purpose, label: '令和8年版', text: '同意します。', inForceFrom: from }),
    );
    const id = await test.run((context) =>
      recordConsent(context, {
        ...{ personId, purpose: ask.purpose, recipients: [ask.to], textId, from },
        ...{ givenBy: 'SELF', channel: 'PAPER' },
      }),
    );
    const hand = (given: Partial<RecordDisclosure>) => record({ basis: 'CONSENT', consent: ask, ...given });
    await expect(hand({ personIds: [personId, other] })).rejects.toMatchObject({
      code: 'CONSENT_MISSING',
      details: { people: 1 },
    });
    await expect(hand({ consent: { ...ask, to: 'CITY' } })).rejects.toBeInstanceOf(ConsentMissing);
    await expect(hand({ providedOn: day('2026-10-31') })).rejects.toBeInstanceOf(ConsentMissing);
    for (const [consent, code] of [
      [null, 'REQUIRED'],
      [{ purpose: 'ROSTER_SHARING', to: 'PAIR' }, 'RECIPIENT_DOES_NOT_FIT'],
    ] as const) {
      const refusal: unknown = await hand({ consent }).catch((error: unknown) => error);
      expect(refusal instanceof InvalidInput && refusal.problems.map((problem) => problem.code)).toEqual([code]);
    }
    expect(await all()).toEqual([]);
    await hand({ providedOn: day('2026-11-02') });
    await test.run((context) =>
      withdrawConsent(context, { id, version: 1, on: day('2026-11-20'), by: 'SELF', channel: 'ORAL' }),
    );
    await expect(hand({ providedOn: day('2026-11-20') })).rejects.toBeInstanceOf(ConsentMissing);
    expect(await all()).toHaveLength(1);
  });

  it('is never changed or removed', async () => {
    const { test, record } = await council();
    await record();
    for (const statement of [
      `update disclosure set recipient = 'x'`,
      'delete from disclosure',
      'delete from disclosure_person',
    ])
      await expect(test.run(({ manager }) => manager.query(statement))).rejects.toThrow(
        /permission denied|never changed/,
      );
  });

  it('tells that a person was told what is held, and is told to the person', async () => {
    const { test, personId, record, all } = await council();
    await record();
    const { held } = await test.run((context) => discloseOwnData(context, { personId }));
    const told = held.find(({ table }) => table === 'disclosure')?.rows.map(({ columns }) => columns['recipient']);
    expect(told).toEqual(['大石東自治会 会長']);
    expect((await all({ kind: 'OWN_DATA' })).map(({ basis, recipient }) => [basis, recipient])).toEqual([
      ['SUBJECT', '本人'],
    ]);
  });

  it('keeps of an erased person the name alone, sealed, for three years from the last time', async () => {
    const { test, personId, record, erase, all } = await council();
    await record({ providedOn: day('2024-05-01') });
    await record({ providedOn: day('2023-01-01') });
    const preview = await test.run((context) => erasurePreview(context, personId));
    expect(preview.nameKeptUntil).toBe('2027-05-01');
    await erase();
    const names = (on: string, as?: Actor) =>
      namesOfErased(test.looking(as).reader, database.sealer, day(on), [personId]);
    expect(await names('2027-04-30')).toEqual([{ personId, name: '渡辺　提子' }]);
    expect(await names('2027-05-01')).toEqual([]);
    const staff = withGrants(test.actor, [
      { role: 'council_staff', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
    ]);
    expect(await names('2027-04-30', staff)).toEqual([]);
    expect(await all({ personId })).toHaveLength(2);
    expect(await findInDatabase(database, test.actor.councilId, ['渡辺'])).toEqual([
      'public.erased_person.name_sealed (opened)',
    ]);

    const later = fixedClock('2027-05-01T09:00:00+09:00');
    const other = await test.aPerson({ name: '次の人' });
    await test.run((context) =>
      erasePerson(
        { ...context, clock: later },
        { id: other, version: 1, reason: 'RETENTION_OVER', typedName: '次の人' },
      ),
    );
    expect(await findInDatabase(database, test.actor.councilId, ['渡辺', '次の人'])).toEqual([]);
  });

  it('keeps no name when nothing, or only what the person asked for, was handed on in three years', async () => {
    const { test, personId, record, erase } = await council();
    await record({ providedOn: day('2023-11-23') });
    await test.run((context) => discloseOwnData(context, { personId }));
    expect((await test.run((context) => erasurePreview(context, personId))).nameKeptUntil).toBeNull();
    await erase();
    expect(await findInDatabase(database, test.actor.councilId, ['渡辺'])).toEqual([]);
  });
});
