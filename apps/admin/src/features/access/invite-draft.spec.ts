import { day } from '@tsunagari/kernel';
import { inviteInput, NO_INVITE } from './invite-draft.js';

describe('an invitation', () => {
  const draft = { ...NO_INVITE, branchId: 'B', associationId: 'A' };

  it('names only the body in which its role holds', () => {
    expect(inviteInput({ ...draft, role: 'BRANCH_OFFICER' })).toMatchObject({ branchId: 'B', associationId: null });
    expect(inviteInput({ ...draft, role: 'ASSOCIATION_OFFICER' })).toMatchObject({
      branchId: null,
      associationId: 'A',
    });
    expect(inviteInput(draft)).toMatchObject({ branchId: null, associationId: null });
  });

  it('ends on the day after the last day of the term, if it ends', () => {
    expect(inviteInput({ ...draft, lastDay: day('2028-03-31') }).to).toBe('2028-04-01');
    expect(inviteInput(draft).to).toBeNull();
  });
});
