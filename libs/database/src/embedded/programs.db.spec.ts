import fs from 'node:fs';
import path from 'node:path';
import { copyPrograms, removeOtherCopies, tryRepair } from './program-files.js';
import { findPrograms } from './programs.js';
import { runProgram } from './run-program.js';
import { serverUsers } from './server-user.js';
import { AS_ROOT, TemporaryData } from './testing/temporary-data.js';

const temporary = new TemporaryData();
afterEach(() => temporary.clear());
const [user] = serverUsers();

const versionOf = (folder: string) => runProgram(path.join(folder, 'bin', 'postgres'), ['--version'], { user });

/** A copy in which the links and the permissions are missing, as after an installation without scripts. */
async function incompleteCopy(): Promise<string> {
  const home = temporary.folder();
  const copy = copyPrograms((await findPrograms(home, user)).folder, home);
  for (const name of fs.readdirSync(path.join(copy, 'lib'))) {
    const file = path.join(copy, 'lib', name);
    if (fs.lstatSync(file).isSymbolicLink()) fs.rmSync(file);
  }
  fs.chmodSync(path.join(copy, 'bin', 'postgres'), 0o644);
  return copy;
}

it('the programs are of PostgreSQL 18 and run under an unprivileged user', async () => {
  expect((await findPrograms(temporary.folder(), user)).major).toBe(18);
  const { output } = await runProgram('/usr/bin/id', ['-u'], { user });
  expect(Number(output) === 0).toBe(false);
  expect(user === undefined).toBe(!AS_ROOT);
});

it('an installation without scripts is completed', async () => {
  const copy = await incompleteCopy();
  expect((await versionOf(copy)).status).not.toBe(0);
  tryRepair(copy);
  expect((await versionOf(copy)).output).toContain('(PostgreSQL) 18');
});

it('a copy is for everyone to run, whatever the permissions of the installation', async () => {
  const installed = await incompleteCopy();
  fs.chmodSync(path.join(installed, 'share', 'postgresql'), 0o700);
  fs.chmodSync(path.join(installed, 'share', 'postgresql', 'postgres.bki'), 0o600);
  fs.writeFileSync(path.join(installed, '../package.json'), JSON.stringify({ version: '18.0.0' }));
  const copy = copyPrograms(installed, temporary.folder());
  expect((await versionOf(copy)).output).toContain('(PostgreSQL) 18');
  expect(fs.statSync(path.join(copy, 'share', 'postgresql')).mode & 0o777).toBe(0o755);
  expect(fs.statSync(path.join(copy, 'share', 'postgresql', 'postgres.bki')).mode & 0o777).toBe(0o644);
});

it('copies of other releases go, the one in use and everything else stays', () => {
  const home = temporary.folder();
  for (const name of ['programs-17.0.0', 'programs-18.4.0', 'programs-18.4.0.new', 'postgres'])
    fs.mkdirSync(path.join(home, name));
  removeOtherCopies(home, path.join(home, 'programs-18.4.0', 'native'));
  expect(fs.readdirSync(home).sort()).toEqual(['postgres', 'programs-18.4.0']);
});
