import type { TestDatabase } from '@tsunagari/database/testing';
import { type Actor, Forbidden, InvalidInput, NotFound, VersionConflict, day, fixedClock } from '@tsunagari/kernel';
import { type TestPeople, peopleCouncil, peopleDatabase } from '../../testing/index.js';
import { PeriodUpsideDown } from '../role-term/role-term.errors.js';
import { type AddConsentText, addConsentText } from './add-consent-text.js';
import { consentHolds, consentStandingsOf } from './consent-standing.queries.js';
import { consentTexts } from './consent-text.queries.js';
import { ConsentClosed, ConsentNotGiven, ConsentTextDoesNotFit, ConsentTextLabelTaken } from './consent.errors.js';
import { consentsOfPeople } from './consent.queries.js';
import type { ConsentRecipient } from './consent.vocabulary.js';
import { type RecordConsent, recordConsent, recordRefusal } from './record-consent.js';
import { type WithdrawConsent, withdrawConsent } from './withdraw-consent.js';
import { readWitness } from './witness.js';

let database: TestDatabase;
beforeAll(async () => void (database = await peopleDatabase()));
afterAll(() => database.close());

const LATE = fixedClock('2030-01-01T09:00:00+09:00');

/** A council with one text, a person and short words for what they say. */
async function ledger() {
  const council: TestPeople = await peopleCouncil(database);
  const addText = (given: Partial<AddConsentText> = {}, as?: Actor) =>
    council.run(
      (context) =>
        addConsentText(context, {
          purpose: 'WATCH_OVER_SHARING',
          label: '令和8年版',
          text: '見守りのために知らせることに同意します。',
          inForceFrom: day('2020-04-01'),
          ...given,
        }),
      as,
    );
  const textId = await addText();
  const personId = await council.aPerson();
  const answer = { personId, purpose: 'WATCH_OVER_SHARING', givenBy: 'SELF', channel: 'PAPER' } as const;
  const give = (given: Partial<RecordConsent> = {}, as?: Actor) =>
    council.run(
      (context) =>
        recordConsent(
          { ...context, clock: LATE },
          { ...answer, textId, recipients: ['PAIR', 'CITY'], from: day('2026-04-01'), ...given },
        ),
      as,
    );
  const refuse = (given: Partial<RecordConsent> = {}) =>
    council.run((context) =>
      recordRefusal(
        { ...context, clock: LATE },
        { ...answer, recipients: ['PAIR', 'CITY'], from: day('2026-04-01'), ...given },
      ),
    );
  const withdraw = (id: string, on: string, given: Partial<WithdrawConsent> = {}) =>
    council.run((context) =>
      withdrawConsent(
        { ...context, clock: LATE },
        { id, version: 1, on: day(on), by: 'SELF', channel: 'ORAL', ...given },
      ),
    );
  const { reader } = council.looking();
  const state = async (recipient: ConsentRecipient, on: string) =>
    (await consentStandingsOf(reader, [personId], day(on))).find(
      (row) => row.purpose === 'WATCH_OVER_SHARING' && row.recipient === recipient,
    )?.state;
  const holds = async (recipients: readonly ConsentRecipient[], on: string, as?: Actor) =>
    (await consentHolds(council.looking(as).reader, [personId], 'WATCH_OVER_SHARING', recipients, day(on))).has(
      personId,
    );
  const all = () => consentsOfPeople(reader, [personId]);
  return { council, addText, textId, personId, give, refuse, withdraw, state, holds, all, reader };
}

const problemsOf = async (promise: Promise<unknown>) => {
  const refusal: unknown = await promise.catch((error: unknown) => error);
  return refusal instanceof InvalidInput ? refusal.problems.map(({ code }) => code) : refusal;
};

describe('the consent ledger', () => {
  it('tells apart what was given, refused, withdrawn, is over and was never asked', async () => {
    const { give, refuse, withdraw, state } = await ledger();
    await give({ recipients: ['PAIR'] });
    await refuse({ recipients: ['CITY'] });
    await give({ recipients: ['ASSOCIATION'], to: day('2027-04-01') });
    expect(
      await Promise.all(
        ['PAIR', 'CITY', 'WELFARE_COMMISSIONER'].map((to) => state(to as ConsentRecipient, '2026-05-01')),
      ),
    ).toEqual(['GIVEN', 'REFUSED', 'NOT_ASKED']);
    expect([await state('ASSOCIATION', '2027-03-31'), await state('ASSOCIATION', '2027-04-01')]).toEqual([
      'GIVEN',
      'EXPIRED',
    ]);
    const id = await give({ recipients: ['WELFARE_COMMISSIONER'] });
    await withdraw(id, '2026-06-01');
    expect([
      await state('WELFARE_COMMISSIONER', '2026-03-31'),
      await state('WELFARE_COMMISSIONER', '2026-05-31'),
      await state('WELFARE_COMMISSIONER', '2026-06-01'),
    ]).toEqual(['NOT_ASKED', 'GIVEN', 'WITHDRAWN']);
  });

  it('holds from the first day, on no day from its end on, and only when every recipient may know', async () => {
    const { give, refuse, holds } = await ledger();
    await give({ recipients: ['PAIR', 'CITY'], to: day('2027-04-01') });
    expect([
      await holds(['PAIR'], '2026-03-31'),
      await holds(['PAIR'], '2026-04-01'),
      await holds(['PAIR', 'CITY', 'CITY'], '2027-03-31'),
      await holds(['PAIR'], '2027-04-01'),
    ]).toEqual([false, true, true, false]);
    expect(await holds(['PAIR', 'ASSOCIATION'], '2026-05-01')).toBe(false);
    expect(await holds([], '2026-05-01')).toBe(false);
    await refuse({ recipients: ['CITY'], from: day('2026-06-01') });
    expect([await holds(['CITY'], '2026-06-01'), await holds(['PAIR'], '2026-06-01')]).toEqual([false, true]);
  });

  it('ends at the moment of a withdrawal, which an older paper found later does not undo', async () => {
    const { give, withdraw, holds, all } = await ledger();
    const id = await give();
    expect(await holds(['PAIR'], '2026-11-01')).toBe(true);
    await withdraw(id, '2026-11-01', { by: 'FAMILY', channel: 'PHONE' });
    expect([await holds(['PAIR'], '2026-10-31'), await holds(['PAIR'], '2026-11-01')]).toEqual([true, false]);
    await give({ from: day('2026-05-01') });
    expect(await holds(['PAIR'], '2026-11-01')).toBe(false);
    await give({ from: day('2026-11-01') });
    expect(await holds(['PAIR'], '2026-11-01')).toBe(true);
    expect((await all()).find((row) => row.id === id)).toMatchObject({
      version: 2,
      withdrawnOn: '2026-11-01',
      withdrawnBy: 'FAMILY',
      withdrawnChannel: 'PHONE',
    });
  });

  it('is corrected by another row; what was withdrawn or corrected is closed', async () => {
    const { give, refuse, withdraw, state, all } = await ledger();
    const wrong = await give();
    const right = await refuse({ corrects: { id: wrong, version: 1 } });
    expect(await state('PAIR', '2026-05-01')).toBe('REFUSED');
    expect((await all()).map(({ id, isCorrected }) => [id, isCorrected])).toEqual(
      expect.arrayContaining([
        [wrong, true],
        [right, false],
      ]),
    );
    await expect(withdraw(wrong, '2026-05-01')).rejects.toThrow(ConsentClosed);
    await expect(give({ corrects: { id: wrong, version: 1 } })).rejects.toThrow(ConsentClosed);
    await expect(withdraw(right, '2026-05-01')).rejects.toThrow(ConsentNotGiven);
    const given = await give({ corrects: { id: right, version: 1 } });
    await expect(withdraw(given, '2026-05-01', { version: 7 })).rejects.toThrow(VersionConflict);
    await withdraw(given, '2026-05-01');
    await expect(withdraw(given, '2026-05-02', { version: 2 })).rejects.toThrow(ConsentClosed);
    await expect(refuse({ corrects: { id: given, version: 2 } })).rejects.toThrow(ConsentClosed);
    expect(await all()).toHaveLength(3);
  });

  it('does not take what is not an answer', async () => {
    const { council, give, refuse, withdraw, addText } = await ledger();
    expect(await problemsOf(give({ recipients: [] }))).toEqual(['REQUIRED']);
    expect(await problemsOf(give({ recipients: ['PUBLIC'] }))).toEqual(['RECIPIENT_DOES_NOT_FIT']);
    expect(await problemsOf(refuse({ from: day('2030-01-02') }))).toEqual(['ANSWER_IN_FUTURE']);
    expect(await problemsOf(give({ witness: '長'.repeat(201) }))).toEqual(['TOO_LONG']);
    await expect(give({ to: day('2026-04-01') })).rejects.toThrow(PeriodUpsideDown);
    await expect(give({ from: day('2020-03-31') })).rejects.toThrow(ConsentTextDoesNotFit);
    const photo = await addText({ purpose: 'PHOTO' });
    await expect(give({ textId: photo })).rejects.toThrow(ConsentTextDoesNotFit);
    await expect(give({ personId: council.actor.councilId })).rejects.toThrow(NotFound);
    const id = await give();
    expect(await problemsOf(withdraw(id, '2026-03-31'))).toEqual(['WITHDRAWN_BEFORE_GIVEN']);
    expect(await problemsOf(withdraw(id, '2030-01-02'))).toEqual(['ANSWER_IN_FUTURE']);
    const another = await council.aPerson();
    await expect(give({ personId: another, corrects: { id, version: 1 } })).rejects.toThrow(NotFound);
  });

  it('keeps the very words, seals the witness and writes down who did it', async () => {
    const { council, give, addText, textId, all, reader } = await ledger();
    const id = await give({ witness: ' 民生委員　見本田 ' });
    const [row] = await all();
    const [text] = await consentTexts(reader, day('2026-05-01'));
    expect(text?.textHash).toBe('325449d2bb66db132009e0805a1ce1f30c5171c5b43bf59d8d2f0ce970e143e5');
    expect(row).toMatchObject({ id, textId, textHash: text?.textHash });
    expect(row?.witnessSealed).not.toContain('見本田');
    expect(readWitness(database.sealer, council.actor.councilId, id, row?.witnessSealed ?? null)).toBe(
      '民生委員　見本田',
    );
    await addText({ label: '令和9年版', text: 'あたらしい文', inForceFrom: day('2027-04-01') });
    const present = async (on: string) =>
      (await consentTexts(reader, day(on), 'WATCH_OVER_SHARING')).map(({ label, isPresent }) => [label, isPresent]);
    expect(await present('2027-03-31')).toEqual([
      ['令和9年版', false],
      ['令和8年版', true],
    ]);
    expect(await present('2027-04-01')).toEqual([
      ['令和9年版', true],
      ['令和8年版', false],
    ]);
    expect((await all())[0]?.textHash).toBe(text?.textHash);
    await expect(addText({ text: 'ほかの文' })).rejects.toThrow(ConsentTextLabelTaken);
    expect(await problemsOf(addText({ label: ' ', text: '\r\n' }))).toEqual(['REQUIRED', 'REQUIRED']);
    const trail = await reader.rows<{ action: string }>(
      `select action from audit_event where subject_id in ($1, $2) order by recorded_at`,
      [textId, id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['consent-text.add', 'consent.record']);
  });

  it('never loses or rewrites an answer, not even by a statement of its own', async () => {
    const { council, give } = await ledger();
    await give();
    for (const statement of [
      'delete from consent',
      `update consent set decision = 'REFUSED'`,
      `update consent set valid_from = '2000-01-01'`,
      `update consent_text set text = 'x'`,
      'delete from consent_text',
    ])
      await expect(council.run(({ manager }) => manager.query(statement))).rejects.toThrow('permission denied');
  });

  it('is kept by those who keep the person, and seen by nobody else', async () => {
    const { council, personId, give, holds, addText, textId } = await ledger();
    await give();
    const stranger = council.coordinatorOf(council.actor.councilId);
    await expect(give({}, stranger)).rejects.toThrow(NotFound);
    await expect(addText({ label: '別' }, stranger)).rejects.toThrow(Forbidden);
    expect(await holds(['PAIR'], '2026-05-01', stranger)).toBe(false);
    expect(await consentsOfPeople(council.looking(stranger).reader, [personId])).toEqual([]);
    const theirs = await ledger();
    expect(await consentsOfPeople(theirs.reader, [personId])).toEqual([]);
    await expect(theirs.give({ textId })).rejects.toThrow(NotFound);
  });
});
