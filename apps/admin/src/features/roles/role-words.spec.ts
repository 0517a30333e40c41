import { roleOfPost } from './role-words.js';

describe('the role that a seat stands for', () => {
  it('is found by its name, and keeps the words of the branch where they say more', () => {
    expect(roleOfPost('支部長')).toEqual({ role: 'BRANCH_HEAD', label: '' });
    expect(roleOfPost('福祉委員（自治会等）')).toEqual({ role: 'WELFARE_COMMISSIONER', label: '福祉委員（自治会等）' });
    expect(roleOfPost('会計')).toEqual({ role: 'OTHER', label: '会計' });
  });
});
