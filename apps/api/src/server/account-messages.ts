import type { Language } from '../graphql/request-context.js';
import type { Details } from './refusal-messages.js';

/** Codes of refusals about accounts. */
export type AccountCode =
  | 'EMAIL_TAKEN'
  | 'PASSWORD_WRONG'
  | 'NO_PASSWORD'
  | 'NO_PASSKEY'
  | 'PASSWORD_TRIED_TOO_OFTEN'
  | 'CODE_WRONG'
  | 'TOTP_IN_USE'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_IS_EMAIL'
  | 'NOT_AN_EMAIL'
  | 'DAYS_OUT_OF_RANGE'
  | 'TOKENS_TOO_MANY'
  | 'PLEDGE_OUTDATED'
  | 'PLEDGE_UNCHANGED'
  | 'PLEDGE_DAY_PAST'
  | 'PASSKEY_REFUSED'
  | 'PASSKEY_TRIED_TOO_OFTEN'
  | 'PASSKEY_IN_USE'
  | 'PASSKEYS_TOO_MANY'
  | 'RESET_OF_ONESELF'
  | 'ACCOUNT_IS_YOURS'
  | 'ROLE_END_WRONG'
  | 'ROLE_NOT_GIVEN_HERE'
  | 'ROLE_NEEDS_COUNCIL'
  | 'ROLE_NEEDS_BRANCH'
  | 'ROLE_NEEDS_ASSOCIATION';

/** A message for people for every refusal about accounts: what is wrong and what to do. */
export const ACCOUNT_MESSAGES: Readonly<Record<AccountCode, Readonly<Record<Language, (details: Details) => string>>>> =
  {
    EMAIL_TAKEN: {
      ja: () => 'このメールアドレスはすでに登録されています。',
      en: () => 'This e-mail address is registered already.',
    },
    CODE_WRONG: {
      ja: () => 'コードが違うか、もう使われています。アプリに出ている新しいコードを入れてください。',
      en: () => 'The code is wrong or was used already. Type the one that the app shows now.',
    },
    TOTP_IN_USE: {
      ja: () => '認証アプリはもう設定されています。先に外してください。',
      en: () => 'An authenticator app is set up already. Take it away first.',
    },
    PASSWORD_WRONG: { ja: () => 'いまのパスワードが違います。', en: () => 'The present password is not right.' },
    NO_PASSWORD: {
      ja: () =>
        'このアカウントには、まだパスワードがありません。管理者に再設定のリンクを頼んで決めてください。パスキーを登録している人は、パスキーで本人を確かめられることがあります。',
      en: () =>
        'This account has no password yet. Ask an administrator for a reset link and set one. If you have a passkey, it may prove who you are instead.',
    },
    NO_PASSKEY: {
      ja: () =>
        'このアカウントにはパスキーがありません。パスワードで確かめてください。パスワードもまだない人は、管理者に再設定のリンクを頼んで決めてください。そのあと、パスキーも「じぶんの設定」で登録できます。',
      en: () =>
        'This account has no passkey. Use your password. If it has no password either, ask an administrator for a reset link and set one; then a passkey can be added on your own page, too.',
    },
    ACCOUNT_IS_YOURS: {
      ja: () => '自分のアカウントと役割は、ほかの管理者に変えてもらってください。',
      en: () => 'Ask another administrator to change your own account and roles.',
    },
    ROLE_END_WRONG: {
      ja: () => '役割を終える日は、今日か、それより後で、始まりの日より後にしてください。',
      en: () => 'A role ends today or later, and after it has begun.',
    },
    PASSWORD_TRIED_TOO_OFTEN: {
      ja: (d) => `パスワードの間違いが続きました。${d['minutes']}分ほど待ってから、もう一度お試しください。`,
      en: (d) => `The password was wrong too often. Try again in about ${d['minutes']} minutes.`,
    },
    PASSWORD_TOO_SHORT: {
      ja: (d) => `パスワードは${d['shortest']}文字以上にしてください。長い言葉の組み合わせがおすすめです。`,
      en: (d) => `Use ${d['shortest']} characters or more; several words are good.`,
    },
    PASSWORD_IS_EMAIL: {
      ja: () => 'メールアドレスと同じパスワードは使えません。',
      en: () => 'The e-mail address cannot be the password.',
    },
    NOT_AN_EMAIL: { ja: () => 'メールアドレスの形になっていません。', en: () => 'This is no e-mail address.' },
    DAYS_OUT_OF_RANGE: { ja: () => '日数は1から366までにしてください。', en: () => 'Days are 1 to 366.' },
    TOKENS_TOO_MANY: {
      ja: (d) => `アクセストークンは${d['most']}個までです。使っていないものを取り消してください。`,
      en: (d) => `There may be ${d['most']} access tokens. Revoke one that you do not use.`,
    },
    PLEDGE_OUTDATED: {
      ja: () => '約束の文が新しくなりました。新しい文を読んで、もう一度選んでください。',
      en: () => 'The pledge has a newer text. Read it and decide again.',
    },
    PLEDGE_UNCHANGED: {
      ja: () => 'いまの版と同じ文です。変えるところがあるときだけ、新しい版にしてください。',
      en: () => 'The text is that of the latest edition. Publish another one only when something changes.',
    },
    PLEDGE_DAY_PAST: {
      ja: () => '守ってもらいはじめる日は、今日か、それより後にしてください。',
      en: () => 'It can be asked for from today or a later day on.',
    },
    PASSKEY_REFUSED: {
      ja: () =>
        'パスキーを確かめられませんでした。時間がたちすぎたか、この機器では本人確認ができません。もう一度はじめてください。',
      en: () =>
        'The passkey could not be checked: it took too long, or this device cannot check who you are. Begin again.',
    },
    PASSKEY_TRIED_TOO_OFTEN: {
      ja: (d) => `パスキーの確認が続けてできませんでした。${d['minutes']}分ほど待ってから、もう一度お試しください。`,
      en: (d) => `The passkey was tried too often. Try again in about ${d['minutes']} minutes.`,
    },
    PASSKEY_IN_USE: {
      ja: () => 'この機器のパスキーは、もう登録されています。',
      en: () => 'The passkey of this device is registered already.',
    },
    PASSKEYS_TOO_MANY: {
      ja: (d) => `パスキーは${d['most']}個までです。使っていないものを外してください。`,
      en: (d) => `There may be ${d['most']} passkeys. Take one away that you do not use.`,
    },
    RESET_OF_ONESELF: {
      ja: () =>
        '自分用の再設定リンクは作れません。ほかの管理者に頼むか、「じぶんの設定」でパスワードを変えてください。',
      en: () =>
        'You cannot make a link for yourself. Ask another administrator, or change your password on your own page.',
    },
    ROLE_NOT_GIVEN_HERE: {
      ja: () => 'この役割は、招待では付けられません。別の役割を選んでください。',
      en: () => 'This role cannot be given with an invitation. Choose another one.',
    },
    ROLE_NEEDS_COUNCIL: {
      ja: () => 'この役割は社協全体で持つものです。支部や自治会等は選ばないでください。',
      en: () => 'This role holds for the whole council. Leave branch and association empty.',
    },
    ROLE_NEEDS_BRANCH: {
      ja: () => 'この役割には、支部をひとつ選んでください。',
      en: () => 'Choose the one branch for which the role holds.',
    },
    ROLE_NEEDS_ASSOCIATION: {
      ja: () => 'この役割には、自治会等をひとつ選んでください。',
      en: () => 'Choose the one association for which the role holds.',
    },
  };
