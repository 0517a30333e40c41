import { type ImportReason, ROSTER_FIELDS } from '@tsunagari/people';
import type { Language } from '../graphql/request-context.js';
import { REASON_TEXTS } from './import-reason-texts.js';

const LABELS = new Map(ROSTER_FIELDS.map(({ field, label }) => [field, label]));

/** Why a row of a file holds nobody. */
export const LEFT_OUT_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: {
    TITLE: '表題',
    HEADER: '見出し',
    HEADER_AGAIN: 'くり返しの見出し',
    BLANK: '空の行',
    CONTINUED: '結合したセルの続き',
    GROUP: '班などの区切り',
    TOTAL: '小計・合計',
    EXAMPLE: '記入例',
    REMARK: '注記',
  },
  en: {
    TITLE: 'title',
    HEADER: 'header',
    HEADER_AGAIN: 'header once more',
    BLANK: 'blank',
    CONTINUED: 'rest of merged cells',
    GROUP: 'heading of a group',
    TOTAL: 'total',
    EXAMPLE: 'example',
    REMARK: 'remark',
  },
};

/** The reason in words: 電話番号：… when it is about one field. */
export function reasonText({ code, details }: Pick<ImportReason, 'code' | 'details'>, language: Language): string {
  return REASON_TEXTS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(details?.[name] ?? '?'));
}

/** A reason with its field, for files that are read without the screen. */
export function reasonWithField({ code, field, details }: ImportReason): string {
  const text = reasonText({ code, ...(details ? { details } : {}) }, 'ja');
  const label = field === null ? undefined : LABELS.get(field);
  return label === undefined ? text : `${label}：${text}`;
}
