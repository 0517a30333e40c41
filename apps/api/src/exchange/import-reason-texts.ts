import type { ImportReasonCode } from '@tsunagari/people';
import type { Language } from '../graphql/request-context.js';

/** What is told of a row, and what to do; `{row}` is a row of the file. A missing one fails the build. */
export const REASON_TEXTS: Readonly<Record<ImportReasonCode, Readonly<Record<Language, string>>>> = {
  NAME_MISSING: { ja: '氏名がありません。入力してください。', en: 'There is no name. Type it.' },
  NOT_A_CHARACTER: {
    ja: '使えない文字（制御文字など）があります。入力し直してください。',
    en: 'There are characters that no text has. Type it again.',
  },
  TOO_LONG: { ja: '長すぎます。短くしてください。', en: 'Too long. Shorten it.' },
  TOO_MANY: { ja: '数が多すぎます。', en: 'Too many.' },
  NOT_KANA: { ja: 'ふりがなに、かな以外の文字があります。', en: 'The reading has other characters than kana.' },
  NOT_AN_EMAIL: { ja: 'メールアドレスとして読めません。', en: 'Not read as an e-mail address.' },
  NOT_A_FISCAL_YEAR: { ja: '年度として読めません。', en: 'Not read as a fiscal year.' },
  DATE_NOT_READ: {
    ja: '日付として読めません。例：昭和23年4月1日、S23.4.1',
    en: 'Not read as a date. Example: S23.4.1.',
  },
  DATE_ERA_MISSING: { ja: '元号か西暦がわかりません。昭和・平成などをつけてください。', en: 'The era is missing.' },
  DATE_IMPOSSIBLE: { ja: '暦にない日付です。正しい日を入力してください。', en: 'The calendar has no such day.' },
  DATE_BEFORE_ERA: { ja: 'その元号が始まる前の日付です。', en: 'The era had not begun.' },
  DATE_LUNISOLAR: {
    ja: '明治5年までの月日は旧暦です。年だけを入力してください。',
    en: 'Days up to 1872 are of the old calendar. Give the year only.',
  },
  DATE_CONTRADICTORY: { ja: '元号の年と西暦が合いません。', en: 'The era year and the western year differ.' },
  BIRTH_IN_FUTURE: { ja: '生年月日が今日より後です。', en: 'The birth lies after today.' },
  BIRTH_TOO_LONG_AGO: { ja: '生年月日が130年より前です。', en: 'The birth lies more than 130 years back.' },
  AGE_NOT_READ: { ja: '年齢として読めません（0〜119）。', en: 'Not read as an age (0-119).' },
  PHONE_NOT_READ: {
    ja: '電話番号として読めません。けた数を確かめてください。',
    en: 'Not read as a telephone number. Check its digits.',
  },
  POSTAL_CODE_NOT_READ: { ja: '郵便番号は7けたです。', en: 'A postal code has seven digits.' },
  ASSOCIATION_UNKNOWN: {
    ja: 'この名前の自治会等が台帳にありません。台帳の名前に直してください。',
    en: 'No association of this name is in the register.',
  },
  ASSOCIATION_AMBIGUOUS: {
    ja: '同じ名前の自治会等がいくつかあります。支部の列も合わせるか、正式な名前に直してください。',
    en: 'Several associations have this name. Say the branch too, or the whole name.',
  },
  BRANCH_UNKNOWN: { ja: 'この名前の支部が台帳にありません。', en: 'No branch of this name is in the register.' },
  BRANCH_AMBIGUOUS: { ja: '同じ名前の支部がいくつかあります。', en: 'Several branches have this name.' },
  PLACE_NOT_YOURS: {
    ja: '担当する支部の外の人です。社協の職員に取りこみを頼んでください。',
    en: 'This is outside of your branch. Ask the staff of the council to import it.',
  },
  PERSON_NOT_YOURS: {
    ja: 'ほかの支部の人です。社協の職員に頼んでください。',
    en: 'The person belongs to another branch. Ask the staff of the council.',
  },
  ROLE_UNKNOWN: {
    ja: '知らない役職です。役職の言葉に直すか、この列を使わないでください。',
    en: 'No role has this name. Correct it, or do not use the column.',
  },
  ROLE_NEEDS_BODY: {
    ja: 'どの支部・自治会等の役職かわかりません。支部か自治会等を入力してください。',
    en: 'It is not said where the role is held. Give the branch or the association.',
  },
  TERM_YEAR_ONLY: {
    ja: '任期が年だけです。「令和7年度」か、年月日で入力してください。',
    en: 'The term is a year only. Give a fiscal year or days.',
  },
  TERM_ONE_DAY: {
    ja: '任期が一日だけで、始まりか終わりかわかりません。',
    en: 'The term is a single day, which may be its beginning or its end.',
  },
  TERM_UPSIDE_DOWN: { ja: '任期の終わりが始まりより前です。', en: 'The term ends before it begins.' },
  INSURANCE_NOT_READ: {
    ja: '保険の年度として読めません。例：令和8年度、○',
    en: 'Not read as a year of insurance. Example: 2026.',
  },
  VOLUNTEER_STATUS_UNKNOWN: {
    ja: '活動状況は「活動中」「休止中」「終了」のどれかにしてください。',
    en: 'Not read as active, resting or ended.',
  },
  KANA_MISSING: {
    ja: 'ふりがながありません。一覧の最後に並びます。',
    en: 'There is no reading: the person is sorted last.',
  },
  BIRTH_INCOMPLETE: {
    ja: '生年月日は、わかるところ（年、年月、年代）まで記録します。',
    en: 'The birth is kept as far as it is known.',
  },
  AGE_AS_DECADE: { ja: '年齢から「◯代」として記録します。', en: 'The age is kept as its decade.' },
  AGE_DIFFERS: {
    ja: '年齢と生年月日が合いません。生年月日を使います。',
    en: 'Age and birth differ; the birth counts.',
  },
  PAST_ERA_END: {
    ja: '元号が終わった後の年です。続けて数えました。',
    en: 'The year lies past the end of its era and was counted on.',
  },
  WEEKDAY_DIFFERS: {
    ja: '曜日が日付と合いません。日付を使います。',
    en: 'The weekday does not fit the day; the day counts.',
  },
  TIME_DROPPED: { ja: '時刻は使いません。', en: 'The time of day is left out.' },
  LUNISOLAR_YEAR: {
    ja: '明治5年までの年です。旧暦のため、前後の年のことがあります。',
    en: 'A year of the old calendar.',
  },
  DATE_FROM_SERIAL: {
    ja: 'Excelの数字を日付として読みました。確かめてください。',
    en: 'A number of Excel was read as a day. Check it.',
  },
  AREA_CODE_ADDED: { ja: '電話番号に市外局番をつけました。', en: 'The area code was put before the telephone number.' },
  LEADING_ZERO_ADDED: {
    ja: '先頭に0をつけました。確かめてください。',
    en: 'The number got its leading zero back. Check it.',
  },
  GROUPS_ASSUMED: { ja: '電話番号の区切りは推測です。', en: 'The groups of the telephone number are assumed.' },
  ALSO_FAX: { ja: '電話とFAXが同じ番号です。', en: 'Telephone and fax share the number.' },
  HIDDEN_ROW: {
    ja: 'Excelで非表示の行です。取りこんでよいか確かめてください。',
    en: 'The row is hidden in Excel. Check whether it is wanted.',
  },
  DITTO_RESOLVED: {
    ja: '「〃」「同上」を、上の行と同じと読みました。',
    en: 'A ditto mark was read as what stands above.',
  },
  BRANCH_DIFFERS: {
    ja: '支部が自治会等の所属と違います。自治会等の所属を使います。',
    en: 'The association lies in another branch; the association counts.',
  },
  PLACE_CHANGES: { ja: '登録されている所属が変わります。', en: 'The place that is known changes.' },
  BIRTH_CHANGES: { ja: '登録されている生年月日が変わります。', en: 'The birth that is known changes.' },
  KANA_CHANGES: { ja: '登録されているふりがなが変わります。', en: 'The reading that is known changes.' },
  NAME_WRITTEN_OTHERWISE: {
    ja: '氏名の字が登録と違います（髙と高など）。登録の字を残します。',
    en: 'The name is known in other characters, and stays so.',
  },
  ELECTED_BY_UNKNOWN: {
    ja: '選出母体が台帳にないので、備考に残します。',
    en: 'The electing body is not in the register: it is kept as a remark.',
  },
  ROLE_TERM_OVERLAPS: {
    ja: '同じ役職が、別の日付でもう登録されています。登録の日付を残します。',
    en: 'The role is known already with other dates, which stay.',
  },
  AVAILABILITY_AS_TEXT: {
    ja: '活動できる曜日は、文章のまま補足に残します。',
    en: 'When there is time is kept as text.',
  },
  INSURANCE_YEAR_ASSUMED: {
    ja: '保険は今年度の加入として記録します。',
    en: 'The insurance is kept as that of this fiscal year.',
  },
  VOLUNTEER_STATUS_CHANGES: { ja: '登録されている活動状況が変わります。', en: 'The status as a volunteer changes.' },
  SAME_AS_EARLIER_ROW: { ja: '{row}行目と同じ人です。', en: 'The same person as in row {row}.' },
  CONSENT_NOT_RECORDED_YET: {
    ja: '同意の欄は、この行に残るだけで、まだ同意の記録にはなりません。',
    en: 'The mark of consent stays with the row; it is no record of consent yet.',
  },
  ALREADY_KNOWN: { ja: 'もう登録されています。新しいことはありません。', en: 'Known already, with nothing new.' },
  RESEMBLES_SOMEONE: {
    ja: 'よく似た人がいます。同じ人かどうか決めてください。',
    en: 'Someone resembles this person. Decide whether it is the same one.',
  },
  ROW_EMPTY: { ja: '選んだ列に何も書かれていません。', en: 'The chosen columns say nothing.' },
  DECIDED_TO_SKIP: { ja: 'とばすと決めました。', en: 'It was decided to leave it out.' },
};
