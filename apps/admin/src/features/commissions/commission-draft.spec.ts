import { day } from '@tsunagari/kernel';
import { type CommissionDraft, commissionInput, lacksOrganisation, usualParties } from './commission-draft.js';

const TITLES = { branchHead: '支部長', president: '会長' };
const branch = { id: 'b-1', name: 'みほん東支部', head: '見本　一郎' };
const group = { id: 'g-1', name: '見本支え合いの会', president: '架空　二郎' };
const association = { id: 'a-1', name: '架空町内会', president: '例　三郎' };
const council = 'みほん市社会福祉協議会';

describe('who commissions', () => {
  it('are for a welfare supporter the branch head and the president of the group', () => {
    expect(usualParties('WELFARE_SUPPORTER', { council, branch, group, association }, TITLES)).toEqual([
      { kind: 'BRANCH', organisationId: 'b-1', organisationName: 'みほん東支部', title: '支部長', name: '見本　一郎' },
      {
        kind: 'PARTNER',
        organisationId: 'g-1',
        organisationName: '見本支え合いの会',
        title: '会長',
        name: '架空　二郎',
      },
    ]);
  });

  it('is the association where there is no group, and nobody yet where neither is known', () => {
    const [, second] = usualParties('WELFARE_SUPPORTER', { council, branch, group: null, association }, TITLES);
    expect(second).toMatchObject({ kind: 'ASSOCIATION', organisationId: 'a-1', name: '例　三郎' });
    const unknown = usualParties(
      'WELFARE_SUPPORTER',
      { council, branch: null, group: null, association: null },
      TITLES,
    );
    expect(unknown.map(lacksOrganisation)).toEqual([true, true]);
  });

  it('is the council alone for any other role', () => {
    const parties = usualParties('COORDINATOR', { council, branch, group, association }, TITLES);
    expect(parties.map(({ kind, organisationName }) => [kind, organisationName])).toEqual([['COUNCIL', council]]);
    expect(parties.map(lacksOrganisation)).toEqual([false]);
  });
});

describe('what is sent of a commission', () => {
  const draft: CommissionDraft = {
    role: 'WELFARE_SUPPORTER',
    label: ' ',
    branchId: 'b-1',
    associationId: '',
    from: day('2026-04-01'),
    lastDay: day('2029-03-31'),
    issuedOn: null,
    recommendedBy: '',
    documentNo: ' 第1号 ',
    pledgeVersion: '',
  };

  it('ends on the day after the last one, and what is empty is not given', () => {
    const parties = usualParties('WELFARE_SUPPORTER', { council, branch, group, association }, TITLES);
    expect(commissionInput('p-1', draft, parties)).toMatchObject({
      personId: 'p-1',
      label: null,
      associationId: null,
      from: '2026-04-01',
      to: '2029-04-01',
      documentNo: '第1号',
      parties: [
        { organisationKind: 'BRANCH', branchId: 'b-1', associationId: null, partnerId: null },
        { organisationKind: 'PARTNER', branchId: null, associationId: null, partnerId: 'g-1' },
      ],
    });
  });

  it('is nothing while a day is missing', () => {
    expect(commissionInput('p-1', { ...draft, lastDay: null }, [])).toBeNull();
    expect(commissionInput('p-1', { ...draft, from: null }, [])).toBeNull();
  });
});
