import { DEMO_CITIES } from '@tsunagari/demo';
import { createAccount } from '@tsunagari/identity';
import { councilIdOfCode, foundCouncil as found } from '@tsunagari/registry';
import type { Command } from '../command.js';
import { usageError } from '../command-errors.js';
import { requiredText, textOf } from '../given-options.js';
import { START } from '../help.js';
import { asSystem } from '../running/as-system.js';
import { withDatabase } from '../running/open-database.js';
import { PASSWORD_OPTION, firstPassword } from '../terminal/first-password.js';

/** `council found`: a real, empty council with its first administrator, all or nothing. The password is asked for, or printed once. */
export const foundCouncil: Command = {
  name: 'council found',
  japanese: '社協をつくり、最初の管理者のアカウントをつくる',
  english: 'found a council with its first administrator',
  options: {
    name: {
      type: 'string',
      value: 'TEXT',
      japanese: '社協の名（例: 川辺市社会福祉協議会）',
      english: 'name of the council',
    },
    kana: { type: 'string', value: 'KANA', japanese: 'そのふりがな', english: 'its reading in kana' },
    city: { type: 'string', value: 'TEXT', japanese: '市区町村（例: 川辺市）', english: 'city, ward, town or village' },
    code: {
      type: 'string',
      value: 'C',
      japanese: '命令で社協を指す記号（英字・数字・ハイフン、あとで変えられない。例: kawabe-shakyo）',
      english: 'how commands name it: letters, digits, hyphens; it cannot be changed later',
    },
    'area-code': {
      type: 'string',
      value: '0NN',
      japanese: '市外局番（市内の番号に補う。例: 048）',
      english: 'area code that local telephone numbers get',
    },
    prefecture: { type: 'string', value: 'TEXT', japanese: '都道府県（省略できる）', english: 'prefecture; optional' },
    'admin-email': {
      type: 'string',
      value: 'E',
      japanese: '最初の管理者のメールアドレス',
      english: 'e-mail address of the first administrator',
    },
    'admin-name': {
      type: 'string',
      value: 'TEXT',
      japanese: 'その表示名（省略すると「管理者」）',
      english: 'name to show; 管理者 unless given',
    },
    'password-stdin': PASSWORD_OPTION,
  },
  async run(given, surroundings) {
    const council = {
      name: requiredText(given, 'name'),
      kana: requiredText(given, 'kana'),
      cityName: requiredText(given, 'city'),
      code: ownCode(requiredText(given, 'code')),
      defaultAreaCode: requiredText(given, 'area-code'),
      prefecture: textOf(given, 'prefecture'),
    };
    const email = requiredText(given, 'admin-email');
    const displayName = textOf(given, 'admin-name') ?? '管理者';
    const { password, isMadeUp } = await firstPassword(given, surroundings);
    await withDatabase(surroundings, async ({ database, settings }) => {
      await asSystem(database, councilIdOfCode(council.code), surroundings.clock, async (context) => {
        await found(context, council);
        const period = { from: context.clock.today(), to: null };
        const grants = [{ role: 'council_admin', scope: { kind: 'council' }, period }] as const;
        await createAccount(context, { email, displayName, password, grants });
      });
      surroundings.print(`社協をつくりました / Founded the council: ${council.name} (${council.code})`);
      surroundings.print(`管理者のアカウント / account of the administrator: ${email}`);
      if (isMadeUp) surroundings.print(`パスワード（表示は今回だけ） / password, shown this once: ${password}`);
      surroundings.print(nextSteps(council.code, settings.demo !== null));
    });
  },
};

/** A code that no demo city has: both may stand in one installation. @throws CommandError */
function ownCode(typed: string): string {
  const code = typed.toLowerCase();
  if (DEMO_CITIES.some((city) => city === code))
    throw usageError(
      `--code の ${code} はお試しの市の記号です。${code}-shakyo のような別の記号にしてください。`,
      `--code: ${code} is the code of a demo city; choose another one, such as ${code}-shakyo.`,
    );
  return code;
}

function nextSteps(code: string, loadsDemo: boolean): string {
  return [
    '',
    '次にすること / What to do next',
    ...(loadsDemo
      ? [
          '  お試しの市を読み込まないよう、.env に TSUNAGARI_DEMO=none と書く / put TSUNAGARI_DEMO=none into .env: no demo city',
        ]
      : []),
    '  1. 起動していなければ npm start を実行し、表示された場所をブラウザーで開く / run npm start unless it runs; open its address',
    '  2. 管理者としてサインインし、支部と自治会等を登録する / sign in as the administrator; enter branches and associations',
    '  3. 職員のアカウントをつくる / accounts for the staff:',
    `     ${START} user create --council ${code} --role council_staff --email … --name …`,
  ].join('\n');
}
