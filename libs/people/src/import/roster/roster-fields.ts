/** A field as the finder of layouts wants it. */
export interface LayoutField {
  readonly key: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly required: boolean;
  /** Several columns may hold it. */
  readonly many: boolean;
}

interface FieldWords {
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly isMany?: true;
}

/** What a column of a roster of people can hold, with the words that stand above it. */
const WORDS = {
  NAME: {
    label: '氏名',
    synonyms: ['名前', 'お名前', '御氏名', 'ご氏名', '姓名', '氏 名', '会員名', '活動者名', '代表者氏名'],
  },
  FAMILY_NAME: { label: '姓', synonyms: ['氏', '名字', '苗字', '氏名 姓'] },
  GIVEN_NAME: { label: '名', synonyms: ['下の名前', '氏名 名'] },
  KANA: {
    label: 'ふりがな',
    synonyms: ['フリガナ', 'かな', 'カナ', 'よみ', '読み', 'よみがな', '読み仮名', '氏名カナ', '氏名かな', 'カナ氏名'],
  },
  FAMILY_KANA: { label: 'せい', synonyms: ['セイ', '姓カナ', '姓かな', '姓ふりがな', 'ふりがな 姓', 'フリガナ セイ'] },
  GIVEN_KANA: { label: 'めい', synonyms: ['メイ', '名カナ', '名かな', '名ふりがな', 'ふりがな 名', 'フリガナ メイ'] },
  BIRTH: { label: '生年月日', synonyms: ['誕生日', '生年', '生まれ', '生年月'] },
  AGE: { label: '年齢', synonyms: ['歳', '年令', '満年齢', '年代'] },
  PHONE: {
    label: '電話番号',
    synonyms: [
      '電話',
      'TEL',
      'ＴＥＬ',
      '電話番号1',
      '電話番号2',
      '自宅電話',
      '固定電話',
      '連絡先',
      '連絡先電話番号',
      '連絡先 電話',
      '電話・FAX',
    ],
    isMany: true,
  },
  MOBILE: { label: '携帯電話', synonyms: ['携帯', '携帯番号', '携帯電話番号', '連絡先 携帯'], isMany: true },
  FAX: { label: 'FAX', synonyms: ['ファックス', 'ファクス', 'FAX番号', '連絡先 FAX'], isMany: true },
  EMAIL: {
    label: 'メールアドレス',
    synonyms: ['メール', 'Eメール', 'E-mail', 'email', 'mail', '電子メール', '連絡先 メール'],
    isMany: true,
  },
  POSTAL_CODE: { label: '郵便番号', synonyms: ['〒', '郵便', '住所 郵便番号'] },
  ADDRESS: {
    label: '住所',
    synonyms: ['住所1', '住所2', '自宅住所', '現住所', '所在地', '町名', '番地', '建物名'],
    isMany: true,
  },
  ASSOCIATION: {
    label: '自治会等',
    synonyms: [
      '自治会',
      '自治会名',
      '町内会',
      '町内会名',
      '区会',
      '所属',
      '所属自治会',
      '町会',
      '自治会・町内会',
      '事務区',
    ],
  },
  BRANCH: { label: '支部', synonyms: ['支部名', '所属支部', '地区', '地区名'] },
  ROLE: { label: '役職', synonyms: ['役', '役名', '役職名', '職名', '区分', '肩書'] },
  ROLE_FROM: {
    label: '任期の始まり',
    synonyms: ['任期', '任期開始', '就任日', '任期 自', '就任年月日', '任期自', '委嘱日', '任期 始期'],
  },
  ROLE_TO: {
    label: '任期の終わり',
    synonyms: ['任期終了', '任期満了', '任期 至', '任期至', '満了日', '任期満了日', '任期 終期'],
  },
  ELECTED_BY: { label: '選出母体', synonyms: ['選出団体', '選出区分', '推薦団体', '選出母体名'] },
  SKILLS: {
    label: '特技',
    synonyms: ['得意なこと', 'できること', '資格', '特技・資格', '活動内容', '希望する活動'],
    isMany: true,
  },
  AVAILABILITY: {
    label: '活動できる曜日',
    synonyms: ['活動可能日', '活動可能曜日', '曜日', '活動日', '活動できる日時', '都合のよい日'],
  },
  INSURANCE: { label: '保険', synonyms: ['ボランティア保険', '保険加入', '保険年度', '活動保険'] },
  VOLUNTEER_STATUS: { label: '活動状況', synonyms: ['活動の状況', '登録状況', '状況', '状態'] },
  CONSENT: {
    label: '同意',
    synonyms: ['同意欄', '個人情報同意', '個人情報の同意', '掲載同意', '同意書', '共有の同意'],
  },
  ROSTER_NO: { label: '名簿番号', synonyms: ['No', 'No.', 'Ｎｏ', '№', '番号', '会員番号', '登録番号', '整理番号'] },
  NOTE: { label: '備考', synonyms: ['メモ', '摘要', '特記事項', '備 考', '連絡事項'], isMany: true },
} as const satisfies Readonly<Record<string, FieldWords>>;

export type RosterFieldKey = keyof typeof WORDS;

/** A field that a column can be chosen for. */
export interface RosterField {
  readonly field: RosterFieldKey;
  /** 氏名 */
  readonly label: string;
  /** Several columns may hold it: 電話1, 電話2. */
  readonly isMany: boolean;
  /** The roster cannot be read without it, or without its parts 姓 and 名. */
  readonly isRequired: boolean;
}

export const ROSTER_FIELD_KEYS = Object.keys(WORDS) as readonly RosterFieldKey[];

/** Every field in the order in which it is offered. */
export const ROSTER_FIELDS: readonly RosterField[] = ROSTER_FIELD_KEYS.map((field) => {
  const words: FieldWords = WORDS[field];
  return { field, label: words.label, isMany: words.isMany === true, isRequired: field === 'NAME' };
});

/** The same for the finder of layouts. */
export const LAYOUT_FIELDS: readonly LayoutField[] = ROSTER_FIELDS.map(({ field, label, isMany, isRequired }) => ({
  key: field,
  label,
  synonyms: [label, ...WORDS[field].synonyms],
  required: isRequired,
  many: isMany,
}));

/** Whether several columns may hold the field. */
export function holdsMany(field: RosterFieldKey): boolean {
  const words: FieldWords = WORDS[field];
  return words.isMany === true;
}

export function isRosterField(text: string): text is RosterFieldKey {
  return Object.hasOwn(WORDS, text);
}
