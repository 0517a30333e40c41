import { DISASTER_BASES } from '@tsunagari/people';
import { publishedEnum } from '../graphql/published-enum.js';

export const DisasterBasisEnum = publishedEnum(
  'DisasterBasis',
  'On what the list opens without consent: 災害対策基本法 49条の11第3項.',
  DISASTER_BASES,
  {
    IN_DISASTER: '災害が発生した: a disaster has come.',
    IN_DANGER: '災害が発生するおそれがある: there is danger of one.',
  },
);
