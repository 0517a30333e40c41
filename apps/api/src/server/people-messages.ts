import type { PeopleFieldCode, PeopleRefusalCode } from '@tsunagari/people';
import type { Language } from '../graphql/request-context.js';
import type { EmergencyCode } from './emergency-messages.js';
import type { Details } from './refusal-messages.js';

/** What is wrong with people and their tasks, and what to do; a missing one fails the build. */
export const PEOPLE_MESSAGES: Readonly<
  Record<
    Exclude<PeopleRefusalCode, `IMPORT_${string}` | EmergencyCode> | PeopleFieldCode,
    Readonly<Record<Language, (details: Details) => string>>
  >
> = {
  POSSIBLE_DUPLICATE_PERSON: {
    ja: (d) => `よく似た人が${d['count']}人います。同じ人でないか確かめてください。別の人なら、そのまま登録できます。`,
    en: (d) => `${d['count']} people resemble this one. Look whether it is the same person; otherwise register anyway.`,
  },
  PERSON_IN_TWO_PLACES: {
    ja: () => '自治会等と支部の両方は選べません。自治会等を選ぶと、支部はその所属支部になります。',
    en: () => 'Choose an association or a branch, not both: the branch follows from the association.',
  },
  PERSON_HAS_LEFT: {
    ja: (d) => `${d['name']}さんは、すでに転出・死亡などが記録されています。`,
    en: (d) => `It is recorded already that ${d['name']} lives here no more.`,
  },
  PERSON_IS_PRESENT: {
    ja: (d) => `${d['name']}さんは、転出・死亡などが記録されていません。`,
    en: (d) => `It is not recorded that ${d['name']} has left.`,
  },
  HOUSEHOLD_OF_ONE: {
    ja: () => '同じ世帯にするには、別の人を選んでください。',
    en: () => 'Choose another person for the household.',
  },
  NAME_DOES_NOT_MATCH: {
    ja: () => '入力した氏名が、この人の氏名と違います。だれを消すのかを、もう一度たしかめてください。',
    en: () => 'That is not the name of this person. Make sure whom you are about to erase.',
  },
  ROLE_TERM_OVERLAPS: {
    ja: (d) =>
      `同じ団体の「${d['role']}」の任期が、この期間と重なっています。前の任期を終えるか、期間を直してください。`,
    en: (d) => `A term as ${d['role']} of the same body overlaps. End the earlier one or correct the period.`,
  },
  ROLE_BODY_MISSING: {
    ja: () => 'どの団体の役職かを、ひとつ選んでください。',
    en: () => 'Choose the one body in which the role is held.',
  },
  PERIOD_UPSIDE_DOWN: {
    ja: () => '終わりの日は、始まりの日より後にしてください。',
    en: () => 'The end must lie after the beginning.',
  },
  ROLE_TERM_ENDED: { ja: () => 'この任期はもう終わっています。', en: () => 'This term has ended already.' },
  COMMISSION_NEEDS_TWO_PARTIES: {
    ja: () => '福祉協力員の委嘱者は2人です。支部長と、支え合いの会会長（または自治会長）を入れてください。',
    en: () => 'A welfare supporter is commissioned by two: the head of the branch and the president of the group.',
  },
  COMMISSION_PARTIES_WRONG: {
    ja: () => '委嘱者は1人か2人です。',
    en: () => 'One or two bodies commission.',
  },
  COMMISSION_RENEWED: {
    ja: () => 'この委嘱はもう更新されています。',
    en: () => 'This commission was renewed already.',
  },
  COMMISSION_ENDED: { ja: () => 'この委嘱はもう終わっています。', en: () => 'This commission was ended already.' },
  VOLUNTEER_REGISTERED: {
    ja: () => 'この人はもう活動者として登録されています。',
    en: () => 'This person is registered as a volunteer already.',
  },
  VOLUNTEER_STATUS_WRONG: {
    ja: () => 'いまの状態からは変えられません。画面を新しくして確かめてください。',
    en: () => 'This does not follow from the present status. Look at it anew.',
  },
  CONSENT_CLOSED: {
    ja: () => 'この記録は、すでに取り下げまたは訂正されています。画面を新しくして確かめてください。',
    en: () => 'This answer has been withdrawn or corrected already. Look at it anew.',
  },
  CONSENT_NOT_GIVEN: {
    ja: () => '取り下げられるのは、同意の記録だけです。いま同意する場合は、新しく同意を記録してください。',
    en: () => 'Only a consent is withdrawn. Someone who agrees now gives a new consent.',
  },
  CONSENT_TEXT_DOES_NOT_FIT: {
    ja: () =>
      '同意書の文が、この目的のものでないか、答えた日にはまだ使われていません。文か日付を選びなおしてください。',
    en: () => 'The text is for another purpose, or was not in use on the day of the answer.',
  },
  CONSENT_TEXT_LABEL_TAKEN: {
    ja: (d) => `「${d['label']}」という版は、この目的ですでにあります。別の名前にしてください。`,
    en: (d) => `There is a version ${d['label']} for this purpose already. Choose another name.`,
  },
  CONSENT_MISSING: {
    ja: (d) => `同意していない人が${d['people']}人います。この根拠では渡せません。`,
    en: (d) => `${d['people']} of them have not agreed. On this ground their data is not handed on.`,
  },
  RECIPIENT_DOES_NOT_FIT: {
    ja: () => 'この目的では選べない相手が入っています。選びなおしてください。',
    en: () => 'One of the recipients does not belong to this purpose.',
  },
  ANSWER_IN_FUTURE: {
    ja: () => '今日より後の日です。答えがあった日を入れてください。',
    en: () => 'That day lies ahead. Give the day of the answer.',
  },
  WITHDRAWN_BEFORE_GIVEN: {
    ja: () => '同意した日より前の日です。取り下げた日を確かめてください。',
    en: () => 'That is before the consent was given. Check the day.',
  },
  NOT_A_CHARACTER: {
    ja: () => '使えない文字（制御文字など）が入っています。もう一度入力してください。',
    en: () => 'There are characters that no name has. Type it again.',
  },
  BIRTH_IN_FUTURE: { ja: () => '生年月日が今日より後です。', en: () => 'The birth lies after today.' },
  BIRTH_TOO_LONG_AGO: {
    ja: () => '生年月日が130年より前です。元号と年を確かめてください。',
    en: () => 'The birth lies more than 130 years back. Check the era and the year.',
  },
  LEFT_BEFORE_BIRTH: {
    ja: () => '生年月日より前の日になっています。日付を確かめてください。',
    en: () => 'That is before the birth. Check the day.',
  },
  DISASTER_HOURS: {
    ja: (d) => `時間は1時間から${d['most']}時間までにしてください。`,
    en: (d) => `Choose 1 to ${d['most']} hours.`,
  },
  DATE_NOT_READ: {
    ja: () => '日付として読めません。例：昭和23年4月1日、S23.4.1、1948/4/1、80代',
    en: () => 'Not read as a date. Examples: S23.4.1, 1948/4/1.',
  },
  DATE_ERA_MISSING: {
    ja: () => '元号か西暦がわかりません。昭和・平成などをつけてください。',
    en: () => 'The era is missing: write S, H, R … or the western year.',
  },
  DATE_IMPOSSIBLE: { ja: () => '暦にない日付です。', en: () => 'The calendar has no such day.' },
  DATE_BEFORE_ERA: {
    ja: () => 'その元号が始まる前の日付です。元号と年を確かめてください。',
    en: () => 'The era had not begun. Check the era and the year.',
  },
  DATE_LUNISOLAR: {
    ja: () => '明治5年までの月日は旧暦のため、読みかえられません。年だけを入力してください。',
    en: () => 'Months and days up to 1872 are of the old calendar. Give the year only.',
  },
  DATE_CONTRADICTORY: {
    ja: () => '元号の年と西暦が合いません。どちらかを直してください。',
    en: () => 'The era year and the western year differ. Correct one of them.',
  },
};
