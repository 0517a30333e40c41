import { type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const REGISTER = graphql(`
  mutation E2eRegisterPersonForTasks($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
        version
        name
        kana
        age
        birth {
          text
          precision
          raw
        }
        contacts {
          kind
          value
          raw
          label
        }
        note
        branch {
          name
        }
        association {
          name
        }
        abilities {
          revise
          addRole
        }
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);
const BEGIN_TERM = graphql(`
  mutation E2eBeginTerm($input: BeginRoleTermInput!) {
    beginRoleTerm(input: $input) {
      roleTerm {
        label
        bodyName
        isCurrent
        person {
          name
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);
const VACANCIES = graphql(`
  query E2eVacancies {
    seatVacancies {
      post
      seats
      filled
      vacant
      branch {
        name
      }
      terms {
        person {
          name
        }
      }
    }
  }
`);
const COMMISSION = graphql(`
  mutation E2eCommission($input: IssueCommissionInput!) {
    issueCommission(input: $input) {
      commission {
        id
        version
        state
        label
        parties {
          position
          organisationName
          signatoryTitle
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);
const RENEW = graphql(`
  mutation E2eRenew($input: RenewCommissionInput!) {
    renewCommission(input: $input) {
      commission {
        from
        to
        state
        parties {
          organisationName
        }
      }
      refusals {
        code
      }
    }
  }
`);
const EXPIRING = graphql(`
  query E2eExpiring($days: Int) {
    commissions(filter: { expiringWithinDays: $days }) {
      totalCount
    }
  }
`);
const VOLUNTEER = graphql(`
  mutation E2eVolunteer($input: RegisterVolunteerInput!) {
    registerVolunteer(input: $input) {
      volunteer {
        id
        version
        status
        skills
        isInsured
      }
      refusals {
        code
      }
    }
  }
`);
const REST = graphql(`
  mutation E2eRest($input: RestVolunteerInput!) {
    restVolunteer(input: $input) {
      volunteer {
        status
        restingUntil
      }
      refusals {
        code
      }
    }
  }
`);
const SKILLS = graphql(`
  query E2eSkills {
    volunteerSkills {
      skill
      volunteers
    }
    volunteers(filter: { slot: MON_AM }) {
      nodes {
        person {
          name
        }
      }
    }
  }
`);
const BRANCHES = graphql(`
  query E2eBranchesForTasks {
    branches {
      nodes {
        id
        name
        officialName
        associations {
          nodes {
            id
            name
          }
        }
      }
    }
  }
`);

describe('what people are and do, over HTTP', () => {
  let api: TestApi;
  let branches: {
    id: string;
    name: string;
    officialName: string;
    associations: { nodes: { id: string; name: string }[] };
  }[];
  beforeAll(async () => {
    api = await testApi();
    branches = (await api.ask(BRANCHES, {})).data.branches.nodes;
  });
  afterAll(() => api.close());

  const personId = async (input: { name: string; branchId?: string; associationId?: string }) =>
    (await api.ask(REGISTER, { input: { ...input, allowDuplicate: true } })).data.registerPerson.person?.id ?? '';
  it('hold roles in bodies, once at a time, and fill seats', async () => {
    const branch = branches[0];
    const id = await personId({ name: '例山　和子', branchId: branch?.id });
    const input = {
      personId: id,
      role: 'BRANCH_HEAD' as const,
      level: 'BRANCH' as const,
      branchId: branch?.id,
      from: '2026-04-01',
      to: '2028-04-01',
    };
    const begun = await api.ask(BEGIN_TERM, { input });
    expect(begun.data.beginRoleTerm.roleTerm).toEqual({
      label: '支部長',
      bodyName: branch?.officialName,
      isCurrent: true,
      person: { name: '例山　和子' },
    });
    const again = await api.ask(BEGIN_TERM, { input: { ...input, from: '2027-04-01' } });
    expect(again.data.beginRoleTerm.refusals.map(({ code }) => code)).toEqual(['ROLE_TERM_OVERLAPS']);
    const nowhere = await api.ask(BEGIN_TERM, { input: { ...input, branchId: null } });
    expect(nowhere.data.beginRoleTerm.refusals.map(({ code }) => code)).toEqual(['ROLE_BODY_MISSING']);
    const seats = (await api.ask(VACANCIES, {})).data.seatVacancies;
    for (const { seats: all, filled, vacant, terms } of seats) {
      expect(vacant).toBe(Math.max(0, all - filled));
      expect(terms).toHaveLength(filled);
    }
  });

  it('are commissioned by two bodies for a period, and again from its end', async () => {
    const branch = branches[0];
    const association = branch?.associations.nodes[0];
    const id = await personId({ name: '例谷　節子', associationId: association?.id });
    const head = { organisationKind: 'BRANCH' as const, branchId: branch?.id, signatoryTitle: '支部長' };
    const group = {
      organisationKind: 'ASSOCIATION' as const,
      associationId: association?.id,
      signatoryTitle: '会長',
      signatoryName: '仮山　一郎',
    };
    const input = {
      personId: id,
      role: 'WELFARE_SUPPORTER' as const,
      branchId: branch?.id,
      from: '2024-01-01',
      to: '2027-01-01',
      parties: [head, group],
    };
    const alone = await api.ask(COMMISSION, { input: { ...input, parties: [head] } });
    expect(alone.data.issueCommission.refusals.map(({ code }) => code)).toEqual(['COMMISSION_NEEDS_TWO_PARTIES']);
    const issued = (await api.ask(COMMISSION, { input })).data.issueCommission.commission;
    expect(issued).toMatchObject({
      state: 'EXPIRING',
      label: '福祉協力員',
      parties: [
        { position: 1, organisationName: branch?.officialName, signatoryTitle: '支部長' },
        { position: 2, organisationName: association?.name, signatoryTitle: '会長' },
      ],
    });
    expect((await api.ask(EXPIRING, { days: 60 })).data.commissions.totalCount).toBe(1);
    expect((await api.ask(EXPIRING, { days: 10 })).data.commissions.totalCount).toBe(0);
    const renew = { id: issued?.id ?? '', version: 1, to: '2030-01-01' };
    expect((await api.ask(RENEW, { input: renew })).data.renewCommission.commission).toMatchObject({
      from: '2027-01-01',
      to: '2030-01-01',
      state: 'UPCOMING',
      parties: [{ organisationName: branch?.officialName }, { organisationName: association?.name }],
    });
    expect((await api.ask(EXPIRING, { days: 60 })).data.commissions.totalCount).toBe(0);
    expect((await api.ask(RENEW, { input: renew })).data.renewCommission.refusals).toEqual([
      { code: 'COMMISSION_RENEWED' },
    ]);
  });

  it('offer what they can do, rest, and are counted by skill', async () => {
    const id = await personId({ name: '例木　正' });
    const input = {
      personId: id,
      skills: ['傾聴', '傾聴', '手品'],
      availability: ['MON_AM' as const],
      insuranceFiscalYear: 2026,
    };
    const { volunteer } = (await api.ask(VOLUNTEER, { input })).data.registerVolunteer;
    expect(volunteer).toMatchObject({ status: 'ACTIVE', skills: ['傾聴', '手品'], isInsured: true });
    const twice = await api.ask(VOLUNTEER, { input });
    expect(twice.data.registerVolunteer.refusals).toEqual([{ code: 'VOLUNTEER_REGISTERED' }]);
    const { data } = await api.ask(SKILLS, {});
    expect(data.volunteerSkills).toEqual([
      { skill: '傾聴', volunteers: 1 },
      { skill: '手品', volunteers: 1 },
    ]);
    expect(data.volunteers.nodes).toEqual([{ person: { name: '例木　正' } }]);
    const rest = { id: volunteer?.id ?? '', version: 1, until: '2027-04-01' };
    expect((await api.ask(REST, { input: rest })).data.restVolunteer.volunteer).toEqual({
      status: 'RESTING',
      restingUntil: '2027-04-01',
    });
    const longer = await api.ask(REST, { input: { ...rest, version: 2, until: null } });
    expect(longer.data.restVolunteer.volunteer).toEqual({ status: 'RESTING', restingUntil: null });
    expect((await api.ask(SKILLS, {})).data.volunteerSkills).toEqual([]);
  });
});
