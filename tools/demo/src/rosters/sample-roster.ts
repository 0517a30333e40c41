import type { ImportReasonCode } from '@tsunagari/people';

/** Headers of the roster, in the order of its columns. */
export const ROSTER_HEADERS = [
  'No',
  '自治会名',
  '氏名',
  'フリガナ',
  '生年月日',
  '電話',
  '携帯',
  '住所',
  '役職',
  '任期 自',
  '任期 至',
  '特技',
  '活動できる曜日',
  '同意',
  '備考',
] as const;
export type RosterHeader = (typeof ROSTER_HEADERS)[number];

/** One line of the roster with what must become of it. */
export interface RosterLine {
  readonly cells: Readonly<Record<RosterHeader, string>>;
  /** Why it is held back; null when it is imported. */
  readonly held: ImportReasonCode | null;
}

/** What can be wrong with a line, each with the reason that must be told. */
const WRONGS: readonly { readonly held: ImportReasonCode; readonly cells: Partial<Record<RosterHeader, string>> }[] = [
  { held: 'NAME_MISSING', cells: { 氏名: '' } },
  { held: 'DATE_IMPOSSIBLE', cells: { 生年月日: '昭和23年2月30日' } },
  { held: 'DATE_IMPOSSIBLE', cells: { 生年月日: '1950/13/1' } },
  { held: 'DATE_NOT_READ', cells: { 生年月日: '不明です' } },
  { held: 'BIRTH_IN_FUTURE', cells: { 生年月日: '令和90年1月1日' } },
  { held: 'PHONE_NOT_READ', cells: { 電話: '048-12-345' } },
  { held: 'ASSOCIATION_UNKNOWN', cells: { 自治会名: 'どこにもない自治会' } },
  { held: 'ROLE_UNKNOWN', cells: { 役職: '前々会長' } },
  { held: 'TERM_UPSIDE_DOWN', cells: { 役職: '福祉委員', '任期 自': '令和8年4月1日', '任期 至': '令和7年3月31日' } },
  { held: 'NOT_KANA', cells: { フリガナ: '例田 花' } },
];

const FAMILIES = [
  ['例田', 'レイタ'],
  ['見本﨑', 'ミホンザキ'],
  ['髙仮', 'タカカリ'],
  ['架空橋', 'カクウバシ'],
  ['試山', 'タメシヤマ'],
  ['例渡邉', 'レイワタナベ'],
  ['見本澤', 'ミホンザワ'],
] as const;
const SIGNS = 'アイウエオカキクケコ';
const KANJI = '一二三四五六七八九十';

/**
 * A roster of people who visibly do not exist, always the same: births, telephone numbers and readings in the writings that rosters have, and
 * `bad` lines with something wrong, spread over it.
 * @param associations names as the register has them; the roster writes them in several ways
 */
export function sampleRoster({
  rows,
  bad,
  associations,
}: {
  readonly rows: number;
  readonly bad: number;
  readonly associations: readonly string[];
}): RosterLine[] {
  const step = bad === 0 ? Infinity : Math.floor(rows / bad);
  let wrong = 0;
  return Array.from({ length: rows }, (_, index) => {
    const cells = lineOf(index, associations);
    if ((index + 1) % step !== 0 || wrong >= bad) return { cells, held: null };
    const problem = WRONGS[wrong % WRONGS.length];
    wrong += 1;
    return { cells: { ...cells, ...problem?.cells }, held: problem?.held ?? null };
  });
}

function lineOf(index: number, associations: readonly string[]): Record<RosterHeader, string> {
  const [family, reading] = FAMILIES[index % FAMILIES.length] ?? FAMILIES[0];
  const digits = [...String(index + 1)].map(Number);
  const isOfficer = index % 20 === 3;
  return {
    No: String(index + 1),
    自治会名: associations[Math.floor(index / 10) % associations.length] ?? '',
    氏名: `${family}　${digits.map((digit) => KANJI.charAt((digit + 9) % 10)).join('')}子`,
    フリガナ: readingOf(`${reading}　${digits.map((digit) => SIGNS.charAt(digit)).join('')}コ`, index),
    生年月日: birthOf(index),
    電話: phoneOf(index),
    携帯: index % 7 === 0 ? `090-${String(1000 + index)}-${String(5000 + (index % 4000))}` : '',
    住所: index % 3 === 0 ? `みほん町${1 + (index % 5)}-${1 + (index % 9)}-${1 + (index % 20)}` : '',
    役職: isOfficer ? '福祉委員' : '',
    '任期 自': isOfficer ? '令和7年4月1日' : '',
    '任期 至': isOfficer ? 'R9.3.31' : '',
    特技: index % 5 === 0 ? '傾聴・車の運転' : '',
    活動できる曜日: index % 5 === 0 ? '月・水午前' : '',
    同意: index % 2 === 0 ? '○' : '',
    備考: index % 50 === 0 ? '年会費は納入済み' : '',
  };
}

/** Readings in full width, in half width and in hiragana. */
function readingOf(katakana: string, index: number): string {
  if (index % 3 === 0) return katakana;
  if (index % 3 === 1) return katakana.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
  return katakana.replace('　', ' ');
}

function birthOf(index: number): string {
  const year = 15 + (index % 40);
  const month = 1 + (index % 12);
  const day = 1 + (index % 28);
  const writings = [
    `昭和${year}年${month}月${day}日`,
    `S${year}.${month}.${day}`,
    `${1925 + year}/${month}/${day}`,
    `昭和${fullWidth(year)}年${fullWidth(month)}月${fullWidth(day)}日`,
    `${1925 + year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  ];
  return writings[index % writings.length] ?? '';
}

function phoneOf(index: number): string {
  const line = String(1000 + index);
  const writings = [`048-776-${line}`, `776-${line}`, `048(776)${line}`, fullWidth(`776－${line}`), ''];
  return writings[index % writings.length] ?? '';
}

function fullWidth(text: string | number): string {
  return String(text).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
