import { systemClaims } from '@tsunagari/database';
import { randomBytes } from 'node:crypto';
import { signIn, whoAsks } from '@tsunagari/identity';
import { councilIdOfCode, ownCouncil } from '@tsunagari/registry';
import { type CommandDatabase, commandDatabase } from '../testing/command-database.js';
import { testSurroundings } from '../testing/surroundings.js';
import { runCommandLine } from './command-line.js';

const OPTIONS = {
  name: '川辺市社会福祉協議会',
  kana: 'かわべししゃかいふくしきょうぎかい',
  city: '川辺市',
  code: 'Kawabe',
  'area-code': '048',
  'admin-email': 'admin@kawabe.example',
};

describe('council found', () => {
  const TSUNAGARI_KEY = randomBytes(32).toString('base64');
  const { root, clock } = testSurroundings();
  let database: CommandDatabase;

  const run = async (words: readonly string[], { input = '', demo = 'none', typed = [] as string[] } = {}) => {
    const environment = { DATABASE_URL: database.ownerUrl, TSUNAGARI_KEY, TSUNAGARI_DEMO: demo };
    const answers = [...typed];
    const askSecret = typed.length === 0 ? null : () => Promise.resolve(answers.shift() ?? '');
    const surroundings = { ...testSurroundings(environment, input), root, askSecret };
    const code = await runCommandLine(words, surroundings);
    return { code, printed: surroundings.printed.join('\n'), told: surroundings.told };
  };
  const found = (changed: Partial<typeof OPTIONS> = {}, how: Parameters<typeof run>[1] = {}, more: string[] = []) =>
    run(
      [
        'council',
        'found',
        ...Object.entries({ ...OPTIONS, ...changed }).flatMap(([name, value]) => [`--${name}`, value]),
        ...more,
      ],
      how,
    );
  const whoIs = async (email: string, password: string) => {
    const session = await signIn(database, { email, password }, clock, 'test');
    return whoAsks(database, session?.token ?? '', 'session', clock);
  };
  const councilOf = (code: string) => ownCouncil(database.reader(systemClaims(councilIdOfCode(code))));

  beforeAll(async () => {
    database = await commandDatabase(TSUNAGARI_KEY);
  });
  afterAll(() => database.close());

  it('lays the council, prints a password that signs its administrator in, and says what is next', async () => {
    const { code, printed } = await found();
    expect(code).toBe(0);
    expect(await councilOf('kawabe')).toMatchObject({ code: 'kawabe', name: OPTIONS.name, isFictional: false });
    const password = /password, shown this once: (\S+)/.exec(printed)?.[1] ?? '';
    expect(await whoIs('admin@kawabe.example', password)).toMatchObject({
      actor: {
        councilId: councilIdOfCode('kawabe'),
        grants: [{ role: 'council_admin', scope: { kind: 'council' }, period: { from: '2026-11-23', to: null } }],
      },
      owesPledge: true,
    });
    expect(printed).toContain('user create --council kawabe --role council_staff');
    expect(printed).not.toContain('TSUNAGARI_DEMO');
  });

  it('is found again by its code, as often as a command names it', async () => {
    const user = ['user', 'create', '--name', '職員', '--role', 'council_staff', '--email', 'staff@kawabe.example'];
    expect(await run(user)).toMatchObject({ code: 1, told: [expect.stringContaining('Say with --council')] });
    expect(await run([...user, '--council', 'KAWABE'])).toMatchObject({ code: 0 });
    expect(await run(['verify-audit', '--council', 'kawabe'])).toMatchObject({ code: 0 });
    const token = await run(['token', 'create', '--email', 'staff@kawabe.example', '--scope', 'api', '--days', '1']);
    expect((await whoAsks(database, token.printed, 'token', clock))?.actor.councilId).toBe(councilIdOfCode('kawabe'));
  });

  it('asks a person at a terminal for the password and does not print it', async () => {
    const typed = ['a password of their own', 'a password of their own'];
    const { code, printed } = await found({ code: 'typed', 'admin-email': 'a@typed.example' }, { typed });
    expect(code).toBe(0);
    expect(printed).not.toMatch(/password/i);
    expect((await whoIs('a@typed.example', typed[0] ?? ''))?.actor.councilId).toBe(councilIdOfCode('typed'));
  });

  it('warns that the next start would load a demo city beside it', async () => {
    const { printed } = await found({ code: 'beside' }, { demo: 'mihon' });
    expect(printed).toContain('TSUNAGARI_DEMO=none');
  });

  it('lays nothing when the account is refused', async () => {
    const { code, told } = await found({ code: 'nobody' }, { input: 'short\n' }, ['--password-stdin']);
    expect([code, told]).toEqual([
      1,
      ['パスワードは12文字以上にしてください。 / A password has at least 12 characters.'],
    ]);
    expect(await councilOf('nobody')).toBeNull();
    expect((await found({ code: 'nobody', 'admin-email': 'no address' })).code).toBe(1);
    expect(await councilOf('nobody')).toBeNull();
  });

  it.each([
    [{ code: 'KAWABE' }, 1, 'There is a council with that code already'],
    [{ code: 'mihon' }, 2, 'mihon is the code of a demo city'],
    [{ code: '川辺' }, 1, 'A code has 1–20 Latin letters'],
    [{ kana: '川辺' }, 1, 'Write the reading in hiragana or katakana.'],
    [{ 'area-code': '48' }, 1, 'An area code has two to five digits'],
    [{ city: ' ' }, 2, '--city is required.'],
  ])('refuses %j with code %i and one line', async (wrong, exitCode, line) => {
    const { code, printed, told } = await found({ code: 'refused', ...wrong });
    expect(code).toBe(exitCode);
    expect(printed).toBe('');
    expect(told).toEqual([expect.stringContaining(line)]);
    expect(await councilOf('refused')).toBeNull();
  });
});
