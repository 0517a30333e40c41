import {
  IMPORT_DECISIONS,
  IMPORT_EFFECTS,
  IMPORT_KINDS,
  IMPORT_OUTCOMES,
  IMPORT_STATES,
  ROSTER_FIELDS,
  type RosterFieldKey,
} from '@tsunagari/people';
import { publishedEnum } from '../graphql/published-enum.js';

export const ImportKindEnum = publishedEnum('ImportKind', 'What a file is read as.', IMPORT_KINDS, {
  PEOPLE: '名簿: a roster of people with their roles.',
});

export const ImportStateEnum = publishedEnum('ImportState', 'How far an import is.', IMPORT_STATES, {
  MAPPING: '列を合わせる: it is being decided what the columns hold.',
  CHECKED: '確かめる: every row has an outcome; nobody has been registered.',
  COMMITTED: '取りこみ済み: its people are registered; for seven days it can be undone.',
  UNDONE: '元に戻した: everything is as it was before.',
  DISCARDED: 'やめた: given up before anybody was registered.',
});

export const ImportOutcomeEnum = publishedEnum('ImportOutcome', 'What becomes of a row.', IMPORT_OUTCOMES, {
  IMPORT: '取りこむ.',
  WARN: '注意つきで取りこむ: someone should look at it.',
  HOLD: '保留: kept as it is written and not imported; something must be corrected.',
  DUPLICATE: '重複: the same is there already, with nothing new.',
  POSSIBLE_DUPLICATE: '重複の候補: someone resembles it; a person must decide.',
  SKIP: 'とばす: left out.',
});

export const ImportEffectEnum = publishedEnum('ImportEffect', 'What a row does to the people.', IMPORT_EFFECTS, {
  NEW: '新規: a new person.',
  UPDATE: '更新: something is added to a known person.',
  UNCHANGED: '変わりなし: nothing.',
});

export const IMPORT_ANSWERS = [...IMPORT_DECISIONS, 'HOLD'] as const;
export type ImportAnswer = (typeof IMPORT_ANSWERS)[number];

export const ImportDecisionEnum = publishedEnum('ImportDecision', 'What someone decided for a row.', IMPORT_ANSWERS, {
  IMPORT: 'As it was checked: takes an earlier decision back.',
  NEW: 'Another person than those who resemble it.',
  UPDATE: 'The person who resembles it.',
  SKIP: 'Leave it out.',
  HOLD: 'Not decided yet: takes an earlier decision back.',
});

const MEANINGS = Object.fromEntries(ROSTER_FIELDS.map(({ field, label }) => [field, `${label}.`])) as Record<
  RosterFieldKey,
  string
>;

export const RosterFieldKeyEnum = publishedEnum(
  'RosterFieldKey',
  'What a column of a roster may hold.',
  ROSTER_FIELDS.map(({ field }) => field),
  MEANINGS,
);
