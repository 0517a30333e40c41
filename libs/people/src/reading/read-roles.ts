import { searchKey } from '@tsunagari/kernel';
import { ROLE_WORDS, type RoleKind } from '../vocabulary.js';

/** A role that a cell names. */
export interface RoleFound {
  readonly role: RoleKind;
  /** The council's own word as written (町内会長, 福祉委員（自治会等）); null when it is the usual one. */
  readonly label: string | null;
}

/** What a cell 役職 says: the roles, and the words that name none, as written. */
export interface RolesReading {
  readonly roles: readonly RoleFound[];
  readonly unknown: readonly string[];
}

/** Words beside the usual ones. Those of `plain` say the same as the usual word; the others stay as the council's own word. */
const OTHER_WORDS: Partial<Record<RoleKind, { readonly plain?: readonly string[]; readonly own?: readonly string[] }>> =
  {
    COORDINATOR: { plain: ['コーディネータ'] },
    MINSEI: { plain: ['民生委員', '児童委員', '民生児童委員', '民児委員', '民生委員児童委員'] },
    ASSOCIATION_PRESIDENT: { own: ['町内会長', '町会長', '区長', '区会長', '事務区長'] },
    ASSOCIATION_OFFICER: { own: ['町内会役員', '町会役員', '区会役員', '区役員'] },
    GROUP_PRESIDENT: { plain: ['支えあいの会会長', 'ささえあいの会会長', '支え合いの会の会長'] },
  };

interface KnownWord {
  readonly role: RoleKind;
  readonly isPlain: boolean;
}

const KNOWN = new Map<string, KnownWord>(
  (Object.keys(ROLE_WORDS) as RoleKind[])
    .filter((role) => role !== 'OTHER')
    .flatMap((role) => {
      const { plain = [], own = [] } = OTHER_WORDS[role] ?? {};
      const entry = (isPlain: boolean) => (word: string) => [searchKey(word), { role, isPlain }] as const;
      return [...[ROLE_WORDS[role], ...plain].map(entry(true)), ...own.map(entry(false))];
    }),
);

/** Between two roles: 福祉委員／理事, 支部長兼理事. A bracket belongs to the word before it. */
const BETWEEN = /(?:[\s・･、，,／/;；＋+]|兼務?)+(?![^（(]*[）)])/u;
const QUALIFIED = /^([^（(]+)([（(].+[）)])$/u;
/** As many words as one role is written in: 民生委員・児童委員, 支え合いの会　会長. */
const MOST_WORDS = 3;

/**
 * Reads the roles of a cell: 福祉委員／理事 are two, 民生委員・児童委員 is one. A word that is not known – 元自治会長, 会長 – is handed back
 * as written and never guessed; the same role twice counts once. 〃 is not read here: it repeats another row.
 */
export function parseRoles(text: string): RolesReading {
  const words = text.split(BETWEEN).filter((word) => word !== '');
  const roles = new Map<string, RoleFound>();
  const unknown: string[] = [];
  for (let start = 0; start < words.length;) {
    const { found, length } = longestFrom(words.slice(start, start + MOST_WORDS));
    if (found) roles.set(`${found.role} ${searchKey(found.label ?? '')}`, found);
    else unknown.push(words[start] ?? '');
    start += length;
  }
  return { roles: [...roles.values()], unknown };
}

/** The role that the most of these words name together, from the first on. */
function longestFrom(words: readonly string[]): { readonly found: RoleFound | null; readonly length: number } {
  for (let length = words.length; length > 0; length--) {
    const found = roleOf(words.slice(0, length).join(''));
    if (found) return { found, length };
  }
  return { found: null, length: 1 };
}

function roleOf(written: string): RoleFound | null {
  const known = KNOWN.get(searchKey(written));
  if (known) return { role: known.role, label: known.isPlain ? null : written };
  const base = QUALIFIED.exec(written)?.[1];
  const qualified = base === undefined ? undefined : KNOWN.get(searchKey(base));
  return qualified ? { role: qualified.role, label: written } : null;
}
