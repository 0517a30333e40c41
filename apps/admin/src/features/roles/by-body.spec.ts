import { byBody } from './by-body.js';

const term = (
  id: string,
  role: 'BRANCH_HEAD' | 'AUDITOR' | 'MINSEI',
  level: 'BRANCH' | 'ASSOCIATION',
  bodyName: string,
) => ({
  id,
  role,
  level,
  bodyName,
});

describe('roles by the body in which they are held', () => {
  it('puts each branch by itself with its head first, and the associations together after the branches', () => {
    expect(
      byBody([
        term('m', 'MINSEI', 'ASSOCIATION', '架空町内会'),
        term('a1', 'AUDITOR', 'BRANCH', '見本支部'),
        term('a2', 'AUDITOR', 'BRANCH', '見本支部'),
        term('h', 'BRANCH_HEAD', 'BRANCH', '見本支部'),
        term('o', 'BRANCH_HEAD', 'BRANCH', '例支部'),
        term('n', 'MINSEI', 'ASSOCIATION', '見本町内会'),
      ]),
    ).toEqual([
      { level: 'BRANCH', body: '見本支部', ids: ['h', 'a1', 'a2'] },
      { level: 'BRANCH', body: '例支部', ids: ['o'] },
      { level: 'ASSOCIATION', body: null, ids: ['m', 'n'] },
    ]);
  });
});
