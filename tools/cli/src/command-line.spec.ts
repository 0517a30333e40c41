import { testSurroundings } from '../testing/surroundings.js';
import { runCommandLine } from './command-line.js';
import { COMMANDS } from './commands/index.js';

async function run(...words: string[]) {
  const surroundings = testSurroundings({ DATABASE_URL: 'not looked at unless a command begins' });
  const code = await runCommandLine(words, surroundings);
  return { code, printed: surroundings.printed.join('\n'), told: surroundings.told.join('\n') };
}

describe('the command line', () => {
  it('shows every command, successfully when asked for help', async () => {
    const help = await run('--help');
    expect(help.code).toBe(0);
    for (const { name, japanese, english } of COMMANDS) {
      expect(help.printed).toContain(name);
      expect(help.printed).toContain(`${japanese} / ${english}`);
    }
    expect(await run()).toEqual({ ...help, code: 2 });
  });

  it.each(COMMANDS.map(({ name, options }) => [name, Object.keys(options)] as const))(
    'explains %s with each of its options',
    async (name, options) => {
      const { code, printed, told } = await run(...name.split(' '), '--help');
      expect(code).toBe(0);
      expect(told).toBe('');
      expect(printed).toContain(`npm run cli -- ${name}`);
      for (const option of options) expect(printed).toContain(`--${option}`);
    },
  );

  it.each([
    [['frobnicate', 'now'], 'There is no command “frobnicate now”.'],
    [['token'], 'There is no command “token”.'],
    [['migrate', '--frob'], 'migrate does not take --frob like that'],
    [['migrate', 'now'], 'migrate does not take now like that'],
    [['token', 'create', '--days'], 'token create does not take'],
    [['token', 'create', '--scope', 'api', '--days', '1'], '--email is required.'],
    [['token', 'create', '--email', ' ', '--scope', 'api', '--days', '1'], '--email is required.'],
    [
      ['token', 'create', '--email', 'a@b.c', '--scope', 'all', '--days', '1'],
      '--scope is one of: analyst, api, api:adhoc',
    ],
    [
      ['token', 'create', '--email', 'a@b.c', '--scope', 'api', '--days', '0'],
      '--days is a whole number from 1 to 366.',
    ],
    [
      ['token', 'create', '--email', 'a@b.c', '--scope', 'api', '--days', '1.5'],
      '--days is a whole number from 1 to 366.',
    ],
    [
      ['token', 'create', '--email', 'a@b.c', '--scope', 'api', '--days', '367'],
      '--days is a whole number from 1 to 366.',
    ],
    [['user', 'create', '--email', 'a@b.c', '--name', 'あ', '--role', 'king'], '--role is one of: council_admin,'],
    [['user', 'create', '--email', 'a@b.c', '--name', 'あ', '--role', 'supporter'], '--role is one of: council_admin,'],
    [['user', 'create', '--email', 'a@b.c', '--name', 'あ', '--role', 'branch_officer'], '--branch is required.'],
    [
      ['user', 'create', '--email', 'a@b.c', '--name', 'あ', '--role', 'association_officer'],
      '--association is required.',
    ],
    [
      ['user', 'create', '--email', 'a@b.c', '--name', 'あ', '--role', 'auditor', '--branch', 'M01'],
      'The role auditor takes no --branch.',
    ],
    [
      ['user', 'create', '--email', 'a@b.c', '--name', 'あ', '--role', 'auditor', '--from', '2026-02-30'],
      '--from is an existing day',
    ],
    [['demo', 'load', '--city', 'tokyo'], '--city is one of: mihon, ageo'],
  ])('refuses %j in one line, Japanese first', async (words, line) => {
    const { code, printed, told } = await run(...words);
    expect(code).toBe(2);
    expect(printed).toBe('');
    expect(told).toContain(line);
    expect(told.split('\n')).toHaveLength(1);
    expect(told).toMatch(/^[^/]*[ぁ-ん][^/]* \/ /);
  });

  it('reports a wrong setting in one line and fails', async () => {
    const { code, told } = await run('migrate');
    expect(code).toBe(1);
    expect(told).toContain('DATABASE_URL');
    expect(told.split('\n')).toHaveLength(1);
  });

  it('says what to do when the API is not built', async () => {
    const { code, told } = await run('schema', 'print');
    expect(code).toBe(1);
    expect(told).toBe(
      'API がまだ組み立てられていません。npx nx build cli を実行してください。 / The API is not built yet: run npx nx build cli.',
    );
  });
});
