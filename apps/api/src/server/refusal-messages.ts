import type { FileRefusalCode } from '@tsunagari/exchange';
import type { PeopleFieldCode, PeopleRefusalCode } from '@tsunagari/people';
import type { RegistryFieldCode, RegistryRefusalCode } from '@tsunagari/registry';
import type { Language } from '../graphql/request-context.js';
import { IMPORT_MESSAGES } from './import-messages.js';
import { ACCOUNT_MESSAGES, type AccountCode } from './account-messages.js';
import { EMERGENCY_MESSAGES } from './emergency-messages.js';
import { PEOPLE_MESSAGES } from './people-messages.js';

type PageCode = 'PAGE_SIZE' | 'PAGE_DIRECTION' | 'BAD_CURSOR';

/** Every code that a refusal may have. */
export type RefusalCode =
  | RegistryRefusalCode
  | RegistryFieldCode
  | PeopleRefusalCode
  | PeopleFieldCode
  | FileRefusalCode
  | AccountCode
  | PageCode
  | 'NOT_FOUND'
  | 'VERSION_CONFLICT';

/** What a message may name; dates are written in words. */
export type Details = Readonly<Record<string, string | number | null>>;
type Message = (details: Details) => string;

/** A message for people for every code, in every language: what is wrong and what to do. A missing one fails the build. */
export const MESSAGES: Readonly<Record<RefusalCode, Readonly<Record<Language, Message>>>> = {
  ...PEOPLE_MESSAGES,
  ...EMERGENCY_MESSAGES,
  ...ACCOUNT_MESSAGES,
  ...IMPORT_MESSAGES,
  NOT_FOUND: {
    ja: () => '見つかりません。ほかの人が変えたか、消えた可能性があります。一覧から選び直してください。',
    en: () => 'Not found. It may have been changed or removed: choose it again from the list.',
  },
  VERSION_CONFLICT: {
    ja: () => 'ほかの人が先に変更しました。いまの内容を見て、もう一度えらんでください。',
    en: () => 'Someone else has changed it first. Look at the present content and decide again.',
  },
  REQUIRED: { ja: () => '入力してください。', en: () => 'Please fill this in.' },
  TOO_LONG: { ja: (d) => `${d['longest']}文字までにしてください。`, en: (d) => `At most ${d['longest']} characters.` },
  TOO_MANY: { ja: (d) => `${d['most']}件までにしてください。`, en: (d) => `At most ${d['most']}.` },
  NOT_KANA: {
    ja: () => 'ふりがなは、ひらがなかカタカナで入力してください。',
    en: () => 'Write the reading in hiragana or katakana.',
  },
  DAY_OUT_OF_RANGE: {
    ja: () => '1868年（明治元年）から2199年までの日付を入力してください。',
    en: () => 'Give a day between 1868 and 2199.',
  },
  NOT_A_CODE: {
    ja: () => '記号は、半角の英字・数字・ハイフンで20文字までにしてください（例：B06）。',
    en: () => 'A code has 1–20 Latin letters, digits and hyphens, such as B06.',
  },
  NOT_A_COUNT: { ja: () => '0以上の数を入力してください。', en: () => 'Enter a number of 0 or more.' },
  NOT_A_RETENTION: {
    ja: () => '保存期間は、1年から30年までの年数で入力してください。',
    en: () => 'Records are kept for 1 to 30 whole years.',
  },
  NOT_A_FISCAL_YEAR: {
    ja: () => '年度が読みとれません。4月の西暦で入力してください（例：2026）。',
    en: () => 'No such fiscal year: give the calendar year of its April.',
  },
  PHONE_NOT_READ: {
    ja: (d) => `電話番号として読めません：${d['part']}。例：048-776-6015`,
    en: (d) => `Not a telephone number: ${d['part']}. Example: 048-776-6015`,
  },
  BRANCH_NAME_TAKEN: {
    ja: (d) => `「${d['name']}」という支部がすでにあります。別の名前にしてください。`,
    en: (d) => `There is a branch “${d['name']}” already. Choose another name.`,
  },
  BRANCH_CODE_TAKEN: {
    ja: (d) => `記号「${d['branchCode']}」はすでに使われています（閉じた支部の記号も使えません）。`,
    en: (d) => `The code ${d['branchCode']} has been used already, perhaps by a branch that has ended.`,
  },
  BRANCH_NOT_OPEN: {
    ja: (d) => `${d['date']}には「${d['name']}」支部はありません。支部がある期間の日にしてください。`,
    en: (d) => `The branch “${d['name']}” does not exist on ${d['date']}. Choose a day of its life.`,
  },
  BRANCH_NOT_EMPTY: {
    ja: (d) =>
      `「${d['name']}」支部には、自治会等が${d['associations']}件、拠点が${d['bases']}件残っています。先に移してください。`,
    en: (d) => `“${d['name']}” still has ${d['associations']} associations and ${d['bases']} bases. Move them first.`,
  },
  BRANCH_HAS_LATER_EVENTS: {
    ja: (d) => `「${d['name']}」支部には、${d['date']}より後の沿革があります。それより後の日にしてください。`,
    en: (d) => `“${d['name']}” has events after ${d['date']} in its history. Choose a later day.`,
  },
  SPLIT_NEEDS_TWO: {
    ja: () => '分割では、新しい支部を2つ以上つくってください。',
    en: () => 'A split needs two or more successors.',
  },
  SUCCESSORS_ALIKE: {
    ja: () => '新しい支部どうしで、名前や記号が同じです。',
    en: () => 'Two successors have the same name or code.',
  },
  ASSOCIATIONS_UNASSIGNED: {
    ja: (d) => `行き先の決まっていない自治会等が${d['count']}件あります（${d['names']}）。すべて割りふってください。`,
    en: (d) => `${d['count']} associations have no successor yet (${d['names']}). Assign all of them.`,
  },
  ASSOCIATION_NOT_OF_BRANCH: {
    ja: () => 'その日にこの支部に所属していない自治会等が入っています。',
    en: () => 'An association does not belong to this branch on that day.',
  },
  ASSIGNED_TWICE: {
    ja: (d) => `「${d['name']}」が2つの支部に割りふられています。`,
    en: (d) => `“${d['name']}” is given to two branches.`,
  },
  BASE_NOT_OF_BRANCH: {
    ja: () => 'その日にこの支部にない拠点が入っています。',
    en: () => 'A base does not belong to this branch on that day.',
  },
  MERGE_NEEDS_TWO: {
    ja: () => '統合する支部を2つ以上えらんでください。',
    en: () => 'Choose two or more branches to merge.',
  },
  ASSOCIATION_NOT_OPEN: {
    ja: (d) => `${d['date']}には「${d['name']}」はありません。日付をたしかめてください。`,
    en: (d) => `“${d['name']}” does not exist on ${d['date']}. Check the date.`,
  },
  ASSOCIATION_NAME_TAKEN: {
    ja: (d) => `同じ支部に「${d['name']}」がすでにあります。`,
    en: (d) => `The branch has an association “${d['name']}” already.`,
  },
  AFFILIATION_OVERLAPS: {
    ja: (d) => `「${d['name']}」は、その日すでにその支部に所属しているか、後の所属が決まっています。`,
    en: (d) => `“${d['name']}” belongs to that branch on that day already, or has a later affiliation.`,
  },
  ASSOCIATION_KIND_UNKNOWN: {
    ja: () => 'その種別はありません。一覧から選んでください。',
    en: () => 'There is no such kind. Choose from the list.',
  },
  ASSOCIATION_KIND_TAKEN: {
    ja: (d) => `種別「${d['label']}」はすでにあります。`,
    en: (d) => `There is a kind “${d['label']}” already.`,
  },
  BASE_NOT_OPEN: {
    ja: (d) => `${d['date']}には拠点「${d['name']}」はありません。`,
    en: (d) => `The base “${d['name']}” does not exist on ${d['date']}.`,
  },
  PAGE_SIZE: { ja: () => '一度に読めるのは1件から100件までです。', en: () => 'A page has 1 to 100 rows.' },
  PAGE_DIRECTION: {
    ja: () => 'first/after と last/before は同時に使えません。',
    en: () => 'Use first/after or last/before, not both.',
  },
  BAD_CURSOR: {
    ja: () => 'ページの位置が読みとれません。最初から読み直してください。',
    en: () => 'The cursor cannot be read: begin at the start.',
  },
};
