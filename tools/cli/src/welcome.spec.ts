import { accountsTable, welcome } from './welcome.js';

describe('the welcome', () => {
  const accounts = accountsTable(
    {
      url: 'http://localhost:4000',
      council: 'mihon',
      accounts: [
        { role: 'auditor', email: 'auditor@mihon.example', password: 'aaaa-bbbb' },
        { role: 'analyst', email: 'a@mihon.example', password: 'cccc-dddd' },
      ],
    },
    new Map([['auditor@mihon.example', '監査担当（お試し）']]),
  );

  it('lists the accounts in columns', () => {
    expect(accounts).toBe(
      '  auditor@mihon.example  aaaa-bbbb  監査担当（お試し）\n  a@mihon.example        cccc-dddd  ',
    );
  });

  it('says where it runs, how to sign in and how to stop; passwords at the first start only', () => {
    const first = welcome('http://localhost:4000', '/data/demo-accounts.json', accounts);
    for (const part of ['http://localhost:4000', '/data/demo-accounts.json', 'aaaa-bbbb', 'Ctrl-C'])
      expect(first).toContain(part);
    const later = welcome('http://localhost:4000', '/data/demo-accounts.json', null);
    expect(later).toContain('/data/demo-accounts.json');
    expect(later).not.toContain('aaaa-bbbb');
  });

  it('says how to found a council when there is no demo city, and only then', () => {
    const command = 'npm run cli -- council found --name … --kana … --city … --code … --area-code … --admin-email …';
    const empty = welcome('http://localhost:4000', null, null);
    expect(empty).toContain(command);
    expect(empty).not.toContain('demo-accounts.json');
    expect(welcome('http://localhost:4000', '/data/demo-accounts.json', null)).not.toContain('council found');
  });
});
