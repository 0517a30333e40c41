import {
  CONSENT_CHANNELS,
  CONSENT_DECISIONS,
  CONSENT_GIVERS,
  CONSENT_PURPOSES,
  CONSENT_RECIPIENTS,
  CONSENT_STATES,
} from '@tsunagari/people';
import { publishedEnum } from '../graphql/published-enum.js';

export const ConsentPurposeEnum = publishedEnum(
  'ConsentPurpose',
  'What someone is asked to agree to (同意の目的).',
  CONSENT_PURPOSES,
  {
    WATCH_OVER_SHARING: '見守りのための共有: others know so that they can watch over the person.',
    ROSTER_SHARING: '名簿の共有: name, address and telephone stand in a list of the area.',
    DISASTER_PREPARATION: '災害への備え: others know beforehand who needs help in a disaster.',
    HEALTH_INFORMATION: '健康・介護などの情報（要配慮個人情報）の取得: acquiring and using it.',
    PHOTO: '写真などの掲載: photographs, name or voice in newsletters and on home pages.',
  },
);

export const ConsentRecipientEnum = publishedEnum(
  'ConsentRecipient',
  'Who may know by a consent (知らせる相手).',
  CONSENT_RECIPIENTS,
  {
    COUNCIL: '社協: the council alone.',
    PAIR: '担当する福祉協力員のペア: the pair that watches over the person.',
    ASSOCIATION: '自治会等: the officers of the association.',
    WELFARE_COMMISSIONER: '民生委員・児童委員: the commissioned welfare volunteer of the area.',
    CITY: '市: the municipality.',
    DISASTER_PREPARATION: '避難支援等関係者: fire brigade, police and self-help groups that prepare for disasters.',
    PUBLIC: '広報紙・ホームページを見る人: whoever reads what is published.',
  },
);

export const ConsentDecisionEnum = publishedEnum('ConsentDecision', 'What was answered.', CONSENT_DECISIONS, {
  GIVEN: '同意する: yes.',
  REFUSED: '同意しない: no.',
});

export const ConsentStateEnum = publishedEnum('ConsentState', 'How a consent stands on a day.', CONSENT_STATES, {
  GIVEN: '同意あり: the only state that allows anything.',
  REFUSED: '同意しない: was asked and said no.',
  WITHDRAWN: '取り下げ: had agreed and does no more.',
  EXPIRED: '期限切れ: the consent was given until a day that has come.',
  NOT_ASKED: 'まだ聞いていない: nobody has asked; it is not a refusal.',
});

export const ConsentGiverEnum = publishedEnum('ConsentGiver', 'Who answered.', CONSENT_GIVERS, {
  SELF: '本人: the person.',
  FAMILY: '家族: the family.',
  LEGAL_REPRESENTATIVE: '法定代理人: guardian or holder of parental authority.',
  OTHER: 'そのほか: somebody else.',
});

export const ConsentChannelEnum = publishedEnum('ConsentChannel', 'By what way the answer came.', CONSENT_CHANNELS, {
  PAPER: '紙: a signed form.',
  ORAL: '口頭: face to face.',
  PHONE: '電話: by telephone.',
  SCREEN: '画面: on a screen.',
});
