import type { FigureMeasure } from '../vocabulary.js';

/** How each measure is called and counted. */
export const MEASURES: Readonly<Record<FigureMeasure, { readonly label: string; readonly unit: string }>> = {
  HOUSEHOLDS: { label: '世帯数', unit: '世帯' },
  MEMBER_HOUSEHOLDS: { label: '加入世帯数', unit: '世帯' },
  POPULATION: { label: '人口', unit: '人' },
  POPULATION_65_PLUS: { label: '65歳以上の人口', unit: '人' },
  SINGLE_65_PLUS: { label: '65歳以上の一人暮らし', unit: '人' },
  ASSOCIATIONS: { label: '自治会等の数', unit: '団体' },
  ELDERLY_RATE: { label: '高齢化率', unit: '%' },
  OTHER: { label: 'その他の数値', unit: '' },
};
