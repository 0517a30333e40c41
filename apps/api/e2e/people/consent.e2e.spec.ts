import { type Grant, day, fromGlobalId } from '@tsunagari/kernel';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { codesOf } from '../../testing/requests.js';
import type { RecordRefusalInput } from '../gql/graphql.js';
import { graphql } from '../gql/index.js';

const PERSON = graphql(`
  mutation E2eConsentPerson($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
      }
    }
  }
`);
const BRANCHES = graphql(`
  query E2eConsentBranches {
    branches {
      nodes {
        id
      }
    }
  }
`);
const ADD_TEXT = graphql(`
  mutation E2eAddConsentText($input: AddConsentTextInput!) {
    addConsentText(input: $input) {
      consentText {
        id
        textHash
        isPresent
      }
      refusals {
        code
        message
      }
    }
  }
`);
const TEXTS = graphql(`
  query E2eConsentTexts($purpose: ConsentPurpose) {
    consentTexts(purpose: $purpose) {
      label
      isPresent
    }
  }
`);
const LEDGER = graphql(`
  query E2eConsents($id: ID!) {
    person(id: $id) {
      consents {
        id
        version
        decision
        recipients
        witness
        withdrawnOn
        isCorrected
        textHash
        text {
          label
        }
        abilities {
          withdraw
          correct
        }
      }
      consentStandings {
        purpose
        recipient
        state
        since
      }
    }
  }
`);
const RECORD = graphql(`
  mutation E2eRecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      consent {
        id
        version
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);
const REFUSE = graphql(`
  mutation E2eRecordRefusal($input: RecordRefusalInput!) {
    recordRefusal(input: $input) {
      consent {
        id
        decision
      }
      refusals {
        code
        path
      }
    }
  }
`);
const WITHDRAW = graphql(`
  mutation E2eWithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      consent {
        version
        withdrawnOn
        withdrawnBy
      }
      refusals {
        code
        path
      }
    }
  }
`);

const TODAY = '2026-11-23';

describe('the consent ledger over HTTP', () => {
  let api: TestApi;
  let branches: readonly string[];
  let textId: string;
  beforeAll(async () => {
    api = await testApi();
    branches = (await api.ask(BRANCHES, {})).data.branches.nodes.map(({ id }) => id);
    const added = await api.ask(ADD_TEXT, {
      input: { purpose: 'WATCH_OVER_SHARING', label: '令和8年版', text: '同意します。', inForceFrom: '2026-04-01' },
    });
    textId = added.data.addConsentText.consentText?.id ?? '';
  });
  afterAll(() => api.close());

  const aPerson = async () => {
    const input = { name: '見本田　花子', branchId: branches[0], allowDuplicate: true };
    return (await api.ask(PERSON, { input })).data.registerPerson.person?.id ?? '';
  };
  const answer = (personId: string): RecordRefusalInput => ({
    personId,
    purpose: 'WATCH_OVER_SHARING',
    recipients: ['PAIR', 'CITY'],
    givenBy: 'SELF',
    channel: 'PAPER',
    from: TODAY,
  });
  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const give = async (personId: string, token?: string) =>
    (
      await api.ask(
        RECORD,
        { input: { ...answer(personId), textId, witness: '試験川　次郎' } },
        token === undefined ? {} : as(token),
      )
    ).data.recordConsent;
  const ledger = async (id: string) => (await api.ask(LEDGER, { id })).data.person;
  const states = async (id: string) =>
    new Map(
      (await ledger(id))?.consentStandings
        .filter(({ purpose }) => purpose === 'WATCH_OVER_SHARING')
        .map(({ recipient, state }) => [recipient, state]),
    );
  const roleIn = (role: Grant['role'], branchId: string | undefined): Grant => ({
    role,
    scope: { kind: 'branch', branchId: fromGlobalId(branchId ?? '')?.id ?? '' },
    period: { from: day('2020-04-01'), to: null },
  });

  it('tells what was given and refused apart from what nobody has asked', async () => {
    const id = await aPerson();
    const before = await ledger(id);
    expect(before?.consents).toEqual([]);
    expect(new Set(before?.consentStandings.map(({ state }) => state))).toEqual(new Set(['NOT_ASKED']));
    expect((await give(id)).refusals).toEqual([]);
    const refused = await api.ask(REFUSE, { input: { ...answer(id), recipients: ['ASSOCIATION'] } });
    expect(refused.data.recordRefusal.consent?.decision).toBe('REFUSED');
    expect(await states(id)).toEqual(
      new Map([
        ['PAIR', 'GIVEN'],
        ['ASSOCIATION', 'REFUSED'],
        ['WELFARE_COMMISSIONER', 'NOT_ASKED'],
        ['CITY', 'GIVEN'],
      ]),
    );
    expect((await ledger(id))?.consents.find(({ decision }) => decision === 'GIVEN')).toMatchObject({
      recipients: ['PAIR', 'CITY'],
      witness: '試験川　次郎',
      text: { label: '令和8年版' },
      abilities: { withdraw: true, correct: true },
    });
  });

  it('lets a withdrawal count on the very next request', async () => {
    const id = await aPerson();
    const { consent } = await give(id);
    expect((await states(id)).get('PAIR')).toBe('GIVEN');
    const input = { id: consent?.id ?? '', version: 1, on: TODAY, by: 'FAMILY', channel: 'PHONE' } as const;
    const withdrawn = await api.ask(WITHDRAW, { input });
    expect(withdrawn.data.withdrawConsent).toEqual({
      consent: { version: 2, withdrawnOn: TODAY, withdrawnBy: 'FAMILY' },
      refusals: [],
    });
    expect((await states(id)).get('PAIR')).toBe('WITHDRAWN');
    expect((await ledger(id))?.consents[0]?.abilities).toEqual({ withdraw: false, correct: false });
    const again = await api.ask(WITHDRAW, { input });
    expect(again.data.withdrawConsent.refusals.map(({ code }) => code)).toEqual(['VERSION_CONFLICT']);
    const twice = await api.ask(WITHDRAW, { input: { ...input, version: 2 } });
    expect(twice.data.withdrawConsent.refusals.map(({ code }) => code)).toEqual(['CONSENT_CLOSED']);
  });

  it('puts a correction in the place of a wrong answer and keeps both', async () => {
    const id = await aPerson();
    const { consent } = await give(id);
    const corrects = { id: consent?.id ?? '', version: consent?.version ?? 0 };
    await api.ask(REFUSE, { input: { ...answer(id), corrects } });
    expect((await states(id)).get('CITY')).toBe('REFUSED');
    expect((await ledger(id))?.consents.map(({ decision, isCorrected }) => [decision, isCorrected])).toEqual([
      ['REFUSED', false],
      ['GIVEN', true],
    ]);
  });

  it('answers what does not fit with codes, places and words', async () => {
    const id = await aPerson();
    const { data } = await api.ask(RECORD, {
      input: { ...answer(id), textId, recipients: ['PUBLIC'], from: '2026-11-24' },
    });
    expect(data.recordConsent.refusals).toEqual([
      {
        code: 'RECIPIENT_DOES_NOT_FIT',
        path: ['recipients'],
        message: 'この目的では選べない相手が入っています。選びなおしてください。',
      },
      {
        code: 'ANSWER_IN_FUTURE',
        path: ['from'],
        message: '今日より後の日です。答えがあった日を入れてください。',
      },
    ]);
    const taken = await api.ask(ADD_TEXT, {
      input: { purpose: 'WATCH_OVER_SHARING', label: '令和8年版', text: '別の文' },
    });
    expect(taken.data.addConsentText.refusals.map(({ code }) => code)).toEqual(['CONSENT_TEXT_LABEL_TAKEN']);
  });

  it('is kept by staff and the coordinator of the branch, and is not there for anybody else', async () => {
    const id = await aPerson();
    const [east, west] = branches;
    const own = await api.token({ grants: [roleIn('branch_coordinator', east)] });
    const { consent } = await give(id, own);
    const strangers = {
      other: await api.token({ grants: [roleIn('branch_coordinator', west)] }),
      officer: await api.token({ grants: [roleIn('branch_officer', east)] }),
      foreign: await api.token({ council: await api.aCouncil() }),
    };
    for (const token of Object.values(strangers)) {
      expect((await api.ask(LEDGER, { id }, as(token))).data.person).toBeNull();
      expect((await give(id, token)).refusals.map(({ code }) => code)).toEqual(['NOT_FOUND']);
      const input = { id: consent?.id ?? '', version: 1, on: TODAY, by: 'SELF', channel: 'ORAL' } as const;
      const withdrawn = await api.ask(WITHDRAW, { input }, as(token));
      expect(withdrawn.data.withdrawConsent.refusals.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    }
    expect((await states(id)).get('PAIR')).toBe('GIVEN');
    const texts = async (token: string) => (await api.ask(TEXTS, {}, as(token))).data.consentTexts;
    expect(await texts(own)).toEqual([{ label: '令和8年版', isPresent: true }]);
    expect(await texts(strangers.officer)).toEqual([]);
    expect(await texts(strangers.foreign)).toEqual([]);
    const denied = await api.ask(ADD_TEXT, { input: { purpose: 'PHOTO', label: '1', text: '文' } }, as(own));
    expect(codesOf(denied)).toEqual(['FORBIDDEN']);
    expect((await api.ask(TEXTS, { purpose: 'PHOTO' })).data.consentTexts).toEqual([]);
  });

  it('leaves nothing in the log', () => expect(api.faults).toEqual([]));
});
