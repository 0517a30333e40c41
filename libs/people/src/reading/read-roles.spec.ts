import fc from 'fast-check';
import { ROLE_KINDS, ROLE_WORDS, type RoleKind } from '../vocabulary.js';
import { parseRoles } from './read-roles.js';

const WORDED = ROLE_KINDS.filter((role) => role !== 'OTHER');
const separator = fc.constantFrom('・', '、', '，', ',', '／', '/', ' ', '　', '\n', '；', '兼', '・ ');
const kinds = (text: string) => parseRoles(text).roles.map(({ role }) => role);

describe('the roles of a cell', () => {
  it.each<[string, RoleKind[]]>([
    ['民生委員・児童委員', ['MINSEI']],
    ['民生委員　児童委員', ['MINSEI']],
    ['民生・児童委員', ['MINSEI']],
    ['民生児童委員', ['MINSEI']],
    ['民生委員', ['MINSEI']],
    ['主任児童委員・民生委員', ['CHIEF_CHILD_MINSEI', 'MINSEI']],
    ['福祉委員／理事', ['WELFARE_COMMISSIONER', 'DIRECTOR']],
    ['支部長兼理事', ['BRANCH_HEAD', 'DIRECTOR']],
    ['副支部長', ['VICE_BRANCH_HEAD']],
    ['民生委員・児童委員・福祉協力員', ['MINSEI', 'WELFARE_SUPPORTER']],
    ['支え合いの会　会長', ['GROUP_PRESIDENT']],
    ['ｺｰﾃﾞｨﾈｰﾀｰ', ['COORDINATOR']],
    ['', []],
  ])('%j are %j', (text, roles) =>
    expect(parseRoles(text)).toMatchObject({ unknown: [], roles: roles.map((role) => ({ role })) }),
  );

  it('keep the word of the council where it is another than the usual one', () => {
    expect(parseRoles('町内会長、福祉委員（自治会・町会等）、自治会長').roles).toEqual([
      { role: 'ASSOCIATION_PRESIDENT', label: '町内会長' },
      { role: 'WELFARE_COMMISSIONER', label: '福祉委員（自治会・町会等）' },
      { role: 'ASSOCIATION_PRESIDENT', label: null },
    ]);
  });

  it.each([
    ['元自治会長', ['元自治会長']],
    ['会長', ['会長']],
    ['理事・雑用係', ['雑用係']],
    ['民生', ['民生']],
    ['理事長', ['理事長']],
    ['その他', ['その他']],
    ['元委員（福祉委員）', ['元委員（福祉委員）']],
  ])('are never guessed: %j has the unknown %j', (text, unknown) => expect(parseRoles(text).unknown).toEqual(unknown));

  it('are found whatever stands between them, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...WORDED), separator), { maxLength: 6 }), (parts) => {
        const text = parts.map(([role, between]) => `${ROLE_WORDS[role]}${between}`).join('');
        expect(parseRoles(text).unknown).toEqual([]);
        expect(kinds(text)).toEqual([...new Set(parts.map(([role]) => role))]);
      }),
    );
  });

  it('lose no word: each is in a role or handed back', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('元', '前', '会', '長', '民生', '委員', '児童', '理事'),
          minLength: 1,
          maxLength: 12,
        }),
        (word) => {
          const { roles, unknown } = parseRoles(word);
          expect(roles.length + unknown.length).toBe(1);
          if (unknown.length > 0) expect(unknown).toEqual([word]);
        },
      ),
    );
  });
});
