/** What someone is asked to agree to (同意の目的). */
export const CONSENT_PURPOSES = [
  'WATCH_OVER_SHARING',
  'ROSTER_SHARING',
  'DISASTER_PREPARATION',
  'HEALTH_INFORMATION',
  'PHOTO',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Who may know by it (知らせる相手); `COUNCIL` is the council alone, `PUBLIC` whoever reads the newsletter or the home page. */
export const CONSENT_RECIPIENTS = [
  'COUNCIL',
  'PAIR',
  'ASSOCIATION',
  'WELFARE_COMMISSIONER',
  'CITY',
  'DISASTER_PREPARATION',
  'PUBLIC',
] as const;
export type ConsentRecipient = (typeof CONSENT_RECIPIENTS)[number];

/**
 * To whom a purpose can lead, in the order of the form. Nobody agrees to be photographed "for the pair": a combination that is not here
 * is never asked and never recorded.
 */
export const RECIPIENTS_OF_PURPOSE: Readonly<Record<ConsentPurpose, readonly ConsentRecipient[]>> = {
  WATCH_OVER_SHARING: ['PAIR', 'ASSOCIATION', 'WELFARE_COMMISSIONER', 'CITY'],
  ROSTER_SHARING: ['ASSOCIATION', 'WELFARE_COMMISSIONER', 'CITY'],
  DISASTER_PREPARATION: ['PAIR', 'ASSOCIATION', 'WELFARE_COMMISSIONER', 'CITY', 'DISASTER_PREPARATION'],
  HEALTH_INFORMATION: ['COUNCIL', 'PAIR', 'WELFARE_COMMISSIONER', 'CITY'],
  PHOTO: ['ASSOCIATION', 'PUBLIC'],
};

/** What was answered: 同意, 同意しない. No row at all means that nobody has asked. */
export const CONSENT_DECISIONS = ['GIVEN', 'REFUSED'] as const;
export type ConsentDecision = (typeof CONSENT_DECISIONS)[number];

/** How it stands on a day. Only `GIVEN` allows anything; `NOT_ASKED` is not a refusal: one may still ask. */
export const CONSENT_STATES = ['GIVEN', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'NOT_ASKED'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** Who answered: 本人, 家族, 法定代理人 (成年後見人・親権者), others. */
export const CONSENT_GIVERS = ['SELF', 'FAMILY', 'LEGAL_REPRESENTATIVE', 'OTHER'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

/** By what way the answer came: 紙, 口頭, 電話, 画面. */
export const CONSENT_CHANNELS = ['PAPER', 'ORAL', 'PHONE', 'SCREEN'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];
