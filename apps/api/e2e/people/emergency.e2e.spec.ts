import { type Grant, day, fromGlobalId, systemClock } from '@tsunagari/kernel';
import { Client } from 'pg';
import { codesOf } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const PERSON = graphql(`
  mutation E2eEmergencyPerson($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
      }
    }
  }
`);
const BRANCHES = graphql(`
  query E2eEmergencyBranches {
    branches {
      nodes {
        id
        name
      }
    }
  }
`);
const OPEN = graphql(`
  mutation E2eOpenEmergencyAccess($input: OpenEmergencyAccessInput!) {
    openEmergencyAccess(input: $input) {
      access {
        id
        isOpen
        personCount
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);
const LOOK = graphql(`
  mutation E2eLookInEmergency($input: LookInEmergencyInput!) {
    lookInEmergency(input: $input) {
      access {
        people {
          id
          name
          kana
          contacts {
            kind
            value
          }
          branch {
            name
          }
        }
      }
      refusals {
        code
      }
    }
  }
`);
const STATE = graphql(`
  query E2eEmergency {
    emergency {
      mayOpen
      isTold
      toReview
      overdue
      openAccess {
        id
        people {
          name
        }
      }
    }
  }
`);
const END = graphql(`
  mutation E2eEndEmergencyAccess($input: EndEmergencyAccessInput!) {
    endEmergencyAccess(input: $input) {
      access {
        isOpen
        version
      }
      refusals {
        code
      }
    }
  }
`);
const LIST = graphql(`
  query E2eEmergencyAccesses($isReviewed: Boolean) {
    emergencyAccesses(isReviewed: $isReviewed) {
      nodes {
        id
        version
        reason
        openedByName
        words
        personIds
        outcome
        reviewedByName
        reviewWords
        isOverdue
        abilities {
          end
          review
        }
      }
    }
  }
`);
const REVIEW = graphql(`
  mutation E2eReviewEmergencyAccess($input: ReviewEmergencyAccessInput!) {
    reviewEmergencyAccess(input: $input) {
      access {
        outcome
      }
      refusals {
        code
      }
    }
  }
`);
const DIRECT = graphql(`
  query E2eEmergencyDirect($id: ID!) {
    person(id: $id) {
      name
    }
    people(filter: { search: "例谷" }) {
      totalCount
    }
  }
`);

const WHY = { reason: 'CANNOT_REACH', words: '例谷さんに三日つながらない。', currentPassword: PASSWORD } as const;

describe('an emergency access over HTTP', () => {
  let api: TestApi;
  let personId: string;
  let officer: string;
  let admin: string;
  let auditor: string;
  const as = (token: string, purpose = 'EMERGENCY') => ({ authorization: `Bearer ${token}`, purpose });
  const role = (code: Grant['role'], branchId?: string): Grant => ({
    role: code,
    scope:
      branchId === undefined ? { kind: 'council' } : { kind: 'branch', branchId: fromGlobalId(branchId)?.id ?? '' },
    period: { from: day('2020-04-01'), to: null },
  });
  beforeAll(async () => {
    api = await testApi({ clock: systemClock });
    const [east, west] = (await api.ask(BRANCHES, {})).data.branches.nodes;
    const input = {
      name: '例谷　節子',
      kana: 'れいたに　せつこ',
      branchId: west?.id,
      note: 'ひみつ',
      contacts: [{ kind: 'PHONE' as const, value: '048-776-0001' }],
    };
    personId = (await api.ask(PERSON, { input })).data.registerPerson.person?.id ?? '';
    officer = await api.token({ grants: [role('branch_officer', east?.id)] });
    admin = await api.token({ grants: [role('council_admin')] });
    auditor = await api.token({ grants: [role('auditor')] });
  });
  afterAll(() => api.close());

  let accessId: string;
  const state = async (token: string) => (await api.ask(STATE, {}, as(token))).data.emergency;

  it('begins with a reason and the password; a wrong one is refused', async () => {
    expect(await state(officer)).toMatchObject({ mayOpen: true, openAccess: null, isTold: false });
    expect(await state(admin)).toMatchObject({ mayOpen: false, isTold: true, toReview: 0 });
    const wrong = await api.ask(OPEN, { input: { ...WHY, currentPassword: 'ちがうあいことばです' } }, as(officer));
    expect(wrong.data.openEmergencyAccess.refusals.map(({ code }) => code)).toEqual(['PASSWORD_WRONG']);
    const early = await api.ask(LOOK, { input: { search: '例谷　節子' } }, as(officer));
    expect(early.data.lookInEmergency.refusals.map(({ code }) => code)).toEqual(['EMERGENCY_ACCESS_OVER']);
    const opened = await api.ask(OPEN, { input: WHY }, as(officer));
    expect(opened.data.openEmergencyAccess).toMatchObject({ access: { isOpen: true, personCount: 0 }, refusals: [] });
    accessId = opened.data.openEmergencyAccess.access?.id ?? '';
    expect(codesOf(await api.ask(OPEN, { input: WHY }, as(admin)))).toEqual(['FORBIDDEN']);
  });

  it('shows how to reach someone, for its own purpose alone, and opens nothing else of the person', async () => {
    const other = await api.ask(LOOK, { input: { search: '例谷　節子' } }, as(officer, 'UPKEEP'));
    expect(codesOf(other)).toEqual(['BAD_INPUT']);
    const { data } = await api.ask(LOOK, { input: { search: '例谷 節子' } }, as(officer));
    expect(data.lookInEmergency.access?.people).toEqual([
      {
        id: personId,
        name: '例谷　節子',
        kana: 'れいたに　せつこ',
        contacts: [{ kind: 'PHONE', value: '048-776-0001' }],
        branch: { name: '山手' },
      },
    ]);
    expect((await state(officer)).openAccess?.people).toEqual([{ name: '例谷　節子' }]);
    expect(codesOf(await api.ask(STATE, {}, as(officer, 'UPKEEP')))).toEqual(['BAD_INPUT']);
    const direct = await api.ask(DIRECT, { id: personId }, as(officer));
    expect(direct.data).toEqual({ person: null, people: { totalCount: 0 } });
  });

  it('is told to administrators and auditors at once, with its words for administrators alone', async () => {
    for (const token of [admin, auditor]) expect(await state(token)).toMatchObject({ toReview: 1, overdue: 0 });
    const [read] = (await api.ask(LIST, { isReviewed: false }, as(admin))).data.emergencyAccesses.nodes;
    expect(read).toMatchObject({
      id: accessId,
      openedByName: '職員（架空）',
      words: WHY.words,
      personIds: [personId],
      abilities: { end: true, review: false },
    });
    const [audited] = (await api.ask(LIST, {}, as(auditor))).data.emergencyAccesses.nodes;
    expect(audited).toMatchObject({ id: accessId, words: null, abilities: { end: false, review: false } });
    const staff = await api.ask(LIST, {});
    expect(staff.data.emergencyAccesses.nodes).toEqual([]);
    const foreign = await api.token({ grants: [role('council_admin')], council: await api.aCouncil() });
    expect((await api.ask(LIST, {}, as(foreign))).data.emergencyAccesses.nodes).toEqual([]);
  });

  it('names the access and the people in the trail', async () => {
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('app.council_id', $1, false)`, [api.council.councilId]);
    const { rows } = await owner.query<{ action: string; purpose: string | null; people: number }>(
      `select action, details->>'purpose' as purpose, jsonb_array_length(details->'personIds') as people from audit_event
       where action = 'emergency.look' or (action = 'people.looked' and details->>'purpose' = 'EMERGENCY') order by recorded_at`,
    );
    await owner.end();
    expect(rows).toEqual([
      { action: 'emergency.look', purpose: null, people: 1 },
      { action: 'people.looked', purpose: 'EMERGENCY', people: 1 },
      { action: 'people.looked', purpose: 'EMERGENCY', people: 1 },
    ]);
  });

  it('shows nothing on the very next request once it is ended, and is reviewed by somebody else', async () => {
    const ended = await api.ask(END, { input: { id: accessId } }, as(officer));
    expect(ended.data.endEmergencyAccess.access).toEqual({ isOpen: false, version: 2 });
    expect((await state(officer)).openAccess).toBeNull();
    const again = await api.ask(LOOK, { input: { search: '例谷　節子' } }, as(officer));
    expect(again.data.lookInEmergency.refusals.map(({ code }) => code)).toEqual(['EMERGENCY_ACCESS_OVER']);
    const input = { id: accessId, version: 2, outcome: 'JUSTIFIED', words: '安否の確認に必要だった。' } as const;
    for (const token of [officer, auditor])
      expect(codesOf(await api.ask(REVIEW, { input }, as(token)))).toEqual(['FORBIDDEN']);
    const reviewed = await api.ask(REVIEW, { input }, as(admin));
    expect(reviewed.data.reviewEmergencyAccess).toEqual({ access: { outcome: 'JUSTIFIED' }, refusals: [] });
    const [own] = (await api.ask(LIST, {}, as(officer))).data.emergencyAccesses.nodes;
    expect(own).toMatchObject({ outcome: 'JUSTIFIED', reviewWords: input.words, reviewedByName: '職員（架空）' });
    expect(await state(admin)).toMatchObject({ toReview: 0 });
    expect(api.faults).toEqual([]);
  });
});
