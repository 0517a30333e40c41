import type * as people from '@tsunagari/people';
import type { Language } from '../graphql/request-context.js';
import type { Details } from './refusal-messages.js';

/** Codes of refusals in emergencies. */
export type EmergencyCode = Extract<
  people.PeopleRefusalCode,
  | `EMERGENCY_${string}`
  | `DISASTER_${string}`
  | 'NOBODY_FOUND_IN_EMERGENCY'
  | 'TOO_MANY_ALIKE'
  | 'REVIEW_OF_ONESELF'
  | 'NOT_TO_BE_REVIEWED'
>;

/** What is wrong in an emergency, and what to do; a missing one fails the build. */
export const EMERGENCY_MESSAGES: Readonly<
  Record<EmergencyCode, Readonly<Record<Language, (details: Details) => string>>>
> = {
  EMERGENCY_ACCESS_OPEN: {
    ja: () => '緊急の閲覧はもう始まっています。画面を新しくして、そのまま使ってください。',
    en: () => 'Your emergency access is open already. Reload the page and use it.',
  },
  EMERGENCY_ACCESS_OVER: {
    ja: () => '緊急の閲覧は終わっています。まだ必要なときは、もう一度始めてください。',
    en: () => 'The emergency access is over. Open another one if you still need it.',
  },
  EMERGENCY_ACCESS_FULL: {
    ja: (d) =>
      `一度の緊急の閲覧で見られるのは${d['most']}人までです。まだ必要なときは、終えてからもう一度始めてください。`,
    en: (d) => `One access shows ${d['most']} people at most. End it and open another one if you need more.`,
  },
  EMERGENCY_NOT_REVIEWED: {
    ja: () =>
      'この人を見た、またはこの人の氏名が書かれた緊急の閲覧に、まだ確認していないものがあります。先に「緊急の閲覧」で確認してから、消去してください。',
    en: () =>
      'An emergency access that has looked at this person, or names them, is not reviewed yet. Review it first, then erase.',
  },
  NOBODY_FOUND_IN_EMERGENCY: {
    ja: () => '見つかりません。氏名かふりがなの全体、または電話番号を入れてください。漢字が違うこともあります。',
    en: () => 'Nobody was found. Type the whole name or reading, or a telephone number. The characters may differ.',
  },
  TOO_MANY_ALIKE: {
    ja: (d) => `同じ名前の人が${d['most']}人より多くいます。電話番号でさがすか、市社協に電話してください。`,
    en: (d) => `More than ${d['most']} people have this name. Use the telephone number, or call the council.`,
  },
  DISASTER_OVER: {
    ja: () => 'この災害時モードは、もう終わっています。',
    en: () => 'This disaster mode is over already.',
  },
  DISASTER_NEEDS_ANOTHER: {
    ja: () => '宣言した人とは別の人が確認してください。',
    en: () => 'Another person than the one who declared it must confirm it.',
  },
  DISASTER_NOT_PENDING: {
    ja: () => '確認を待っているものはありません。画面を新しくして確かめてください。',
    en: () => 'Nothing waits for a confirmation. Look at it anew.',
  },
  DISASTER_NOT_EXTENDABLE: {
    ja: () =>
      '延長できるのは、始まっていて、ほかの延長を待っていないときだけです。いまの終わりより後の時刻にしてください。',
    en: () => 'Only what is in force is extended, to a later end, and not while another extension waits.',
  },
  REVIEW_OF_ONESELF: {
    ja: () => '自分の緊急の閲覧は確認できません。ほかの管理者に頼んでください。',
    en: () => 'Nobody reviews their own access. Ask another administrator.',
  },
  NOT_TO_BE_REVIEWED: {
    ja: () => 'まだ終わっていないか、もう確認されています。画面を新しくして確かめてください。',
    en: () => 'It is still open, or was reviewed already. Look at it anew.',
  },
};
