import { EMERGENCY_REASONS, REVIEW_OUTCOMES } from '@tsunagari/people';
import { publishedEnum } from '../graphql/published-enum.js';

export const EmergencyReasonEnum = publishedEnum(
  'EmergencyReason',
  'Why someone has to look beyond their sight (緊急の理由).',
  EMERGENCY_REASONS,
  {
    LIFE_IN_DANGER: '命や体の危険: somebody may be hurt or ill.',
    CANNOT_REACH: '連絡がつかない: somebody does not answer, and there is reason to fear.',
    DISASTER_RESCUE: '災害での救助・安否の確認: rescue, or whether somebody is safe.',
    OTHER_URGENT: 'そのほかの緊急: told in words.',
  },
);

export const ReviewOutcomeEnum = publishedEnum('ReviewOutcome', 'What a review found.', REVIEW_OUTCOMES, {
  JUSTIFIED: '適切だった: there was need of it.',
  NOT_JUSTIFIED: '適切でなかった: there was none, or it went too far.',
});
