import type { ExpectedReason, RosterCells } from './roster-row.js';
import type { WrittenPlaces } from './written-places.js';

/** Cells that put something wrong into a row that was right, and the reason that must be told. */
export interface WrongCells {
  readonly cells: RosterCells;
  readonly reason: ExpectedReason;
}

const wrong = (reason: ExpectedReason, cells: RosterCells): WrongCells => ({ cells, reason });

/** Every kind of mistake that a roster of these associations can show, once. */
export function wrongCells({ ambiguous }: WrittenPlaces): readonly WrongCells[] {
  return [
    wrong('NAME_MISSING NAME', { 氏名: '' }),
    wrong('NOT_A_CHARACTER NAME', { 氏名: '見本\u0007田　花' }),
    wrong('TOO_LONG NAME', { 氏名: '見'.repeat(101) }),
    wrong('NOT_KANA KANA', { フリガナ: 'ミホン 花' }),
    wrong('DATE_IMPOSSIBLE BIRTH', { 生年月日: '昭和23年2月30日' }),
    wrong('DATE_IMPOSSIBLE BIRTH', { 生年月日: '1950/13/1' }),
    wrong('DATE_IMPOSSIBLE BIRTH', { 生年月日: 'S230431' }),
    wrong('DATE_BEFORE_ERA BIRTH', { 生年月日: '平成元年1月7日' }),
    wrong('DATE_ERA_MISSING BIRTH', { 生年月日: '23.4.1' }),
    wrong('DATE_LUNISOLAR BIRTH', { 生年月日: '明治5年12月2日' }),
    wrong('DATE_CONTRADICTORY BIRTH', { 生年月日: '昭和23年（1949年）4月1日' }),
    wrong('DATE_NOT_READ BIRTH', { 生年月日: '本人に確かめる' }),
    wrong('BIRTH_IN_FUTURE BIRTH', { 生年月日: '昭和102年4月1日' }),
    wrong('BIRTH_TOO_LONG_AGO BIRTH', { 生年月日: '明治28年4月1日' }),
    wrong('PHONE_NOT_READ PHONE', { 電話: '12345' }),
    wrong('PHONE_NOT_READ PHONE', { 電話: '048-200-123' }),
    wrong('PHONE_NOT_READ PHONE', { 電話: '048-200-1234、567' }),
    wrong('PHONE_NOT_READ MOBILE', { 携帯: '０７０－１０００－１２３' }),
    wrong('NOT_AN_EMAIL EMAIL', { メール: 'mihon.example.jp' }),
    wrong('POSTAL_CODE_NOT_READ POSTAL_CODE', { '〒': '999-90' }),
    wrong('ASSOCIATION_UNKNOWN ASSOCIATION', { 自治会名: 'どこにもない自治会' }),
    ...(ambiguous === null ? [] : [wrong('ASSOCIATION_AMBIGUOUS ASSOCIATION', { 自治会名: ambiguous })]),
    wrong('ROLE_UNKNOWN ROLE', { 役職: '福祉委員・前々会長' }),
    wrong('ROLE_NEEDS_BODY ROLE', { 自治会名: 'なし', 役職: '自治会長' }),
    wrong('TERM_UPSIDE_DOWN ROLE_FROM', { 役職: '福祉委員', '任期 自': 'R8.4.1', '任期 至': 'R7.3.31' }),
    wrong('TERM_YEAR_ONLY ROLE_FROM', { 役職: '福祉委員', '任期 自': '令和7年', '任期 至': '令和9年' }),
    wrong('DATE_IMPOSSIBLE ROLE_FROM', { 役職: '福祉委員', '任期 自': 'R7.4.1', '任期 至': 'R9.2.29' }),
    wrong('INSURANCE_NOT_READ INSURANCE', { 保険: '手続き中' }),
    wrong('VOLUNTEER_STATUS_UNKNOWN VOLUNTEER_STATUS', { 活動状況: '遠方' }),
    wrong('NOT_A_CHARACTER NOTE', { 備考: '見本\u0000' }),
  ];
}
