import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROLES } from '@tsunagari/kernel';
import { type DemoAccountsFile, demoAccountsPath, demoPassword, writeDemoAccounts } from './demo-accounts-file.js';

const key = Buffer.alloc(32, 9);
const folder = (): string => mkdtempSync(path.join(tmpdir(), 'tsunagari-accounts-'));
const read = (dataDirectory: string): DemoAccountsFile =>
  JSON.parse(readFileSync(demoAccountsPath(dataDirectory), 'utf8')) as DemoAccountsFile;

describe('the file of the demo accounts', () => {
  it('tells address, city and one account for each role, to its owner alone', () => {
    const data = folder();
    const written = writeDemoAccounts(data, 'mihon', key, { url: 'http://localhost:4000', isNew: true });
    expect(read(data)).toEqual(written);
    expect(written).toMatchObject({ url: 'http://localhost:4000', council: 'mihon' });
    expect(written.accounts.map(({ role }) => role)).toEqual([...ROLES]);
    expect(written.accounts.find(({ role }) => role === 'branch_coordinator')).toEqual({
      role: 'branch_coordinator',
      email: 'branch-coordinator@mihon.example',
      password: demoPassword(key, 'branch-coordinator@mihon.example'),
      branch: 'M01',
    });
    expect(written.accounts.find(({ role }) => role === 'council_admin')).not.toHaveProperty('branch');
    if (process.platform !== 'win32') expect(statSync(demoAccountsPath(data)).mode & 0o777).toBe(0o600);
  });

  it('keeps passwords that were changed in it, and follows the address', () => {
    const data = folder();
    const first = writeDemoAccounts(data, 'mihon', key, { url: 'http://localhost:4000', isNew: true });
    const accounts = first.accounts.map((account) => ({ ...account, password: `changed ${account.role}` }));
    writeFileSync(demoAccountsPath(data), JSON.stringify({ ...first, accounts }));
    expect(writeDemoAccounts(data, 'mihon', key, { url: 'http://localhost:5000', isNew: false })).toEqual({
      ...first,
      url: 'http://localhost:5000',
      accounts,
    });
    expect(writeDemoAccounts(data, 'mihon', key, { url: null, isNew: false }).url).toBe('http://localhost:5000');
  });

  it('forgets the accounts of a database that is gone', () => {
    const data = folder();
    writeDemoAccounts(data, 'mihon', Buffer.alloc(32, 1), { url: null, isNew: true });
    const fresh = writeDemoAccounts(data, 'mihon', key, { url: null, isNew: true });
    expect(fresh.accounts.map(({ password }) => password)).toEqual(
      fresh.accounts.map(({ email }) => demoPassword(key, email)),
    );
  });

  it('goes over to another city and replaces what cannot be read', () => {
    const data = folder();
    writeDemoAccounts(data, 'mihon', key, { url: null, isNew: true });
    expect(writeDemoAccounts(data, 'ageo', key, { url: null, isNew: true })).toMatchObject({ council: 'ageo' });
    for (const text of ['nonsense', '{"council":5}']) {
      writeFileSync(demoAccountsPath(data), text);
      writeDemoAccounts(data, 'mihon', key, { url: null, isNew: false });
      expect(read(data)).toMatchObject({ council: 'mihon', url: 'http://localhost:4000' });
    }
  });
});
