import { FIGURE_QUALITIES } from '@tsunagari/kernel';
import {
  BRANCH_KINDS,
  DATA_ORIGINS,
  FIGURE_MEASURES,
  LINEAGE_KINDS,
  PARTNER_KINDS,
  PUBLIC_FACT_TOPICS,
} from '@tsunagari/registry';
import { publishedEnum } from '../graphql/published-enum.js';

export const DataOriginEnum = publishedEnum('DataOrigin', 'Where a fact comes from.', DATA_ORIGINS, {
  PUBLIC_SOURCE: 'Read in a public source that is named beside it.',
  ENTERED: 'Typed in by someone of the council.',
  IMPORTED: 'Read from a file of the council.',
  SYNTHETIC: 'Invented for a demonstration; every screen and print says so.',
});

export const BranchKindEnum = publishedEnum('BranchKind', 'What kind of area a branch is.', BRANCH_KINDS, {
  DISTRICT: '地区: a district of the city.',
  HOUSING_ESTATE: '団地: former public housing with a branch of its own.',
});

export const LineageKindEnum = publishedEnum('LineageKind', 'What happened to branches (沿革).', LINEAGE_KINDS, {
  OPEN: '開設: a branch began.',
  RENAME: '改称: a branch took another name.',
  SPLIT: '分割: one branch ended and two or more took over.',
  MERGE: '統合: two or more branches ended and one took over.',
  CLOSE: '廃止: a branch ended.',
});

export const FigureQualityEnum = publishedEnum(
  'FigureQuality',
  'How sure a figure is; not given is never 0.',
  FIGURE_QUALITIES,
  {
    EXACT: 'A number.',
    ABOUT: '約: an approximate number.',
    TEXT: 'Words instead of a number: 随時, 不定期.',
    NOT_GIVEN: '未記入: nothing is known.',
  },
);

export const FigureMeasureEnum = publishedEnum('FigureMeasure', 'What a figure counts.', FIGURE_MEASURES, {
  HOUSEHOLDS: '世帯数: households of the area.',
  MEMBER_HOUSEHOLDS: '加入世帯数: households that are members of the association.',
  POPULATION: '人口: people of the area.',
  POPULATION_65_PLUS: '65歳以上の人口: people aged 65 and over.',
  SINGLE_65_PLUS: '65歳以上の一人暮らし: people aged 65 and over who live alone.',
  ASSOCIATIONS: '自治会等の数: associations (事務区) of the area.',
  ELDERLY_RATE: '高齢化率: percent of people aged 65 and over.',
  OTHER: 'Something else; the label says what.',
});

export const PublicFactTopicEnum = publishedEnum(
  'PublicFactTopic',
  'What a public fact is about.',
  PUBLIC_FACT_TOPICS,
  {
    ACTIVITY: '活動',
    EVENT: '行事',
    PLAN: '計画',
    SERVICE: 'サービス',
    NEWSLETTER: '広報',
    STATISTIC: '統計',
    COMMITTEE: '会議体',
    HISTORY: 'あゆみ',
    DISTRICT: '地区',
  },
);

export const PartnerKindEnum = publishedEnum(
  'PartnerKind',
  'Kind of an organisation that branches work with.',
  PARTNER_KINDS,
  {
    ELECTING_BODY: '選出母体: a body that elects officers of a branch.',
    MUTUAL_SUPPORT_GROUP: '支え合いの会: a group of an association.',
    PUBLIC_OFFICE: '行政',
    SPECIALIST_AGENCY: '専門機関, such as a 地域包括支援センター.',
    CARE_PROVIDER: '介護・福祉事業所',
    SCHOOL: '学校',
    NPO: 'NPO・ボランティア団体',
    OTHER: 'その他',
  },
);

export const BranchOrderEnum = publishedEnum(
  'BranchOrder',
  'Order of a list of branches.',
  ['CODE', 'KANA', 'NAME'] as const,
  {
    CODE: 'By code.',
    KANA: '五十音順: by reading.',
    NAME: 'By name.',
  },
);

export const AssociationOrderEnum = publishedEnum(
  'AssociationOrder',
  'Order of a list of associations.',
  ['KANA', 'CODE', 'NAME'] as const,
  {
    KANA: '五十音順: by reading, those without a reading last.',
    CODE: 'By code.',
    NAME: 'By name.',
  },
);
