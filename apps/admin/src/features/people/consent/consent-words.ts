import type { StatusShape } from '@tsunagari/ui';
import type {
  ConsentChannel,
  ConsentDecision,
  ConsentGiver,
  ConsentPurpose,
  ConsentRecipient,
  ConsentState,
} from '../../../gql/graphql.js';
import { m } from '../../../paraglide/messages.js';

/** Paper for residents is in Japanese, whatever the language of the screen. */
export const ON_PAPER = { locale: 'ja' } as const;

type Word = (filled?: Record<string, never>, options?: typeof ON_PAPER) => string;
type Words<Value extends string> = Readonly<Record<Value, Word>>;
type InWords<Value extends string> = readonly { readonly value: Value; readonly label: string }[];

const PURPOSES: Words<ConsentPurpose> = {
  WATCH_OVER_SHARING: m.consent_watch_over,
  ROSTER_SHARING: m.consent_roster,
  DISASTER_PREPARATION: m.consent_disaster,
  HEALTH_INFORMATION: m.consent_health,
  PHOTO: m.consent_photo,
};
const RECIPIENTS: Words<ConsentRecipient> = {
  COUNCIL: m.consent_to_council,
  PAIR: m.consent_to_pair,
  ASSOCIATION: m.consent_to_association,
  WELFARE_COMMISSIONER: m.consent_to_minsei,
  CITY: m.consent_to_city,
  DISASTER_PREPARATION: m.consent_to_rescuers,
  PUBLIC: m.consent_to_public,
};
const STATES: Words<ConsentState> = {
  GIVEN: m.consent_state_given,
  REFUSED: m.consent_state_refused,
  WITHDRAWN: m.consent_state_withdrawn,
  EXPIRED: m.consent_state_expired,
  NOT_ASKED: m.consent_state_not_asked,
};
const SHAPES: Readonly<Record<ConsentState, StatusShape>> = {
  GIVEN: 'done',
  REFUSED: 'closed',
  WITHDRAWN: 'closed',
  EXPIRED: 'attention',
  NOT_ASKED: 'open',
};
const DECISIONS: Words<ConsentDecision> = { GIVEN: m.consent_yes, REFUSED: m.consent_no };
const GIVERS: Words<ConsentGiver> = {
  SELF: m.consent_by_self,
  FAMILY: m.consent_by_family,
  LEGAL_REPRESENTATIVE: m.consent_by_representative,
  OTHER: m.consent_by_other,
};
const CHANNELS: Words<ConsentChannel> = {
  PAPER: m.consent_on_paper,
  ORAL: m.consent_orally,
  PHONE: m.consent_by_phone,
  SCREEN: m.consent_on_screen,
};

/** Purposes in the order of the card. */
export const PURPOSE_ORDER = Object.keys(PURPOSES) as readonly ConsentPurpose[];

/** 見守りのための共有 */
export const purposeName = (purpose: ConsentPurpose, options?: typeof ON_PAPER): string =>
  PURPOSES[purpose]({}, options);
/** 担当の福祉協力員 */
export const recipientName = (recipient: ConsentRecipient, options?: typeof ON_PAPER): string =>
  RECIPIENTS[recipient]({}, options);
/** 同意あり, まだ聞いていない */
export const stateName = (state: ConsentState): string => STATES[state]();
/** A shape beside the word, so that colour says nothing alone. */
export const stateShape = (state: ConsentState): StatusShape => SHAPES[state];
/** 同意する */
export const decisionName = (decision: ConsentDecision): string => DECISIONS[decision]();
/** 本人 */
export const giverName = (giver: ConsentGiver): string => GIVERS[giver]();
/** 紙 */
export const channelName = (channel: ConsentChannel): string => CHANNELS[channel]();

const choices = <Value extends string>(words: Words<Value>): InWords<Value> =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value]() }));
/** Choices of a form, in words. */
export const purposeChoices = (): InWords<ConsentPurpose> => choices(PURPOSES);
export const recipientChoices = (): InWords<ConsentRecipient> => choices(RECIPIENTS);
export const decisionChoices = (): InWords<ConsentDecision> => choices(DECISIONS);
export const giverChoices = (): InWords<ConsentGiver> => choices(GIVERS);
export const channelChoices = (): InWords<ConsentChannel> => choices(CHANNELS);
