import { Installation } from '../testing/installation.js';
import { askAsScreen, signIn } from '../testing/over-http.js';

const WITHOUT_DEMO = { TSUNAGARI_DEMO: 'none' };
const EMAIL = 'admin@kawabe.example';

let installation: Installation;
beforeEach(async () => {
  installation = await Installation.make();
});
afterEach(() => installation.clear());

describe('a product without a demo city', () => {
  it('says how to found a council; its administrator signs in and opens the first branch', async () => {
    const product = installation.run(['serve'], WITHOUT_DEMO);
    const url = await product.welcomed();
    expect(product.printed.join('\n')).toContain('npm run cli -- council found --name');

    const named = [
      '--name',
      '川辺市社会福祉協議会',
      '--kana',
      'かわべししゃかいふくしきょうぎかい',
      '--city',
      '川辺市',
    ];
    const coded = ['--code', 'kawabe', '--area-code', '048', '--prefecture', '埼玉県', '--admin-email', EMAIL];
    const founding = installation.run(['council', 'found', ...named, ...coded], WITHOUT_DEMO);
    expect(await founding.ended).toEqual({ code: 0, signal: null });
    const password = /password, shown this once: (\S+)/.exec(founding.printed.join('\n'))?.[1] ?? '';

    const cookie = (await signIn(url, EMAIL, password)) ?? '';
    expect(await askAsScreen(url, cookie, 'Viewer', {})).toMatchObject({
      data: {
        viewer: {
          council: { name: '川辺市社会福祉協議会', isFictional: false, watermark: null },
          abilities: { openBranch: true, registerAssociation: true },
        },
      },
    });
    const owed = { errors: [{ extensions: { code: 'PLEDGE_REQUIRED' } }] };
    expect(await askAsScreen(url, cookie, 'RegisterChoices', {})).toMatchObject(owed);
    expect(await askAsScreen(url, cookie, 'AcceptPledge', { input: { edition: 1 } })).toMatchObject({
      data: { acceptPledge: { pledge: { edition: 1 }, refusals: [] } },
    });
    expect(await askAsScreen(url, cookie, 'RegisterChoices', {})).toMatchObject({
      data: { associationKinds: expect.arrayContaining([expect.objectContaining({ label: '自治会' })]) as unknown },
    });
    const input = { code: 'B01', name: '川辺中央', kana: 'かわべちゅうおう', kind: 'DISTRICT', openedOn: '2026-04-01' };
    expect(await askAsScreen(url, cookie, 'OpenBranch', { input })).toMatchObject({
      data: { openBranch: { branch: { code: 'B01' }, refusals: [] } },
    });
    product.pressCtrlC();
    expect(await product.ended).toEqual({ code: 0, signal: null });
  });
});
