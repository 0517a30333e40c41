import { day } from '@tsunagari/kernel';
import type { BranchRow, LineageRow, PublicFactRow } from '@tsunagari/registry';
import { PLAN_CHAPTER, publicSource } from './citation.js';
import { csvRows } from './csv-rows.js';
import { UNTIED, details } from './fact.js';

/** 旧大石支部: closed by the split of fiscal 2019; the public data gives it no code. */
export const OLD_OISHI = 'B00';
/**
 * The day of the split. The source gives the fiscal year (平成31年度支部総会) and no day: its first day is a judgement, and every row
 * that uses it says so.
 */
export const SPLIT_DAY = day('2019-04-01');

const DAY_IS_JUDGED = '日は資料に無く、平成31年度の初日（2019年4月1日）とした（判断）';
const COLUMNS = ['code', 'name', 'official_name', 'kana', 'kana_basis', 'kind', 'area', 'area_basis'] as const;
const REST = ['established_fy', 'predecessor', 'history', 'note', 'source'] as const;
/** No public text gives the reading of 尾山台団地. */
const JUDGED_KANA: Readonly<Record<string, string>> = { B11: 'おやまだいだんち' };

/** The 13 branches of today and 旧大石支部. */
export function branchesOf(csv: string): BranchRow[] {
  const today = csvRows(csv, [...COLUMNS, ...REST]).map((row): BranchRow => {
    const isSuccessor = row.predecessor !== '';
    return {
      ...publicSource(row.source),
      code: row.code,
      name: row.name,
      officialName: row.official_name,
      kana: kanaOf(row.code, row.kana),
      kind: row.kind === 'estate' ? 'HOUSING_ESTATE' : 'DISTRICT',
      areaNote: row.area === '' ? null : `市の地区「${row.area}」（支部の名が地区の名と同じことからの判断）`,
      memberMeaning: null,
      openedOn: isSuccessor ? SPLIT_DAY : null,
      openedNote: isSuccessor ? `${row.history}。${DAY_IS_JUDGED}` : row.history,
      closedOn: null,
      formerNames: [],
      seats: [],
    };
  });
  return [...today, oldOishi()];
}

function oldOishi(): BranchRow {
  return {
    origin: 'PUBLIC_SOURCE',
    source: `${PLAN_CHAPTER}。閉じた${DAY_IS_JUDGED}`,
    code: OLD_OISHI,
    name: '大石',
    officialName: '大石支部',
    kana: 'おおいし',
    kind: 'DISTRICT',
    areaNote: '市の地区「大石」（支部の名が地区の名と同じことからの判断）',
    memberMeaning: null,
    openedOn: null,
    openedNote: '昭和54年の法人化以降に設けた12支部の一つ',
    closedOn: SPLIT_DAY,
    formerNames: [],
    seats: [],
  };
}

/** How each reading is known: a fact of its own, so that a judgement is seen as one. */
export function readingFacts(csv: string): PublicFactRow[] {
  return csvRows(csv, [...COLUMNS, ...REST]).map((row): PublicFactRow => {
    const kana = kanaOf(row.code, row.kana);
    const reason = row.kana_basis === '' ? '資料に無く、通常の読みとした（判断）' : row.kana_basis;
    return {
      ...UNTIED,
      ...publicSource(row.source),
      topic: 'HISTORY',
      title: `${row.official_name}の名と読み`,
      text: row.note === '' ? null : row.note,
      branch: row.code,
      basis: 'judgement',
      details: details({ 読み: kana, 読みの根拠: reason, 市の地区: row.area, 地区の根拠: row.area_basis }),
    };
  });
}

/** The split of 旧大石支部. `moved` is the number of known associations that it moved; the true number is in no source. */
export function lineageOf(csv: string, moved: number): LineageRow[] {
  const columns = ['event', 'fiscal_year', 'from', 'to', 'source'] as const;
  return csvRows(csv, columns)
    .filter((row) => row.from !== '')
    .map((row): LineageRow => {
      const { origin, source } = publicSource(row.source);
      return {
        origin,
        source: `${source ?? ''}。${DAY_IS_JUDGED}`,
        kind: 'SPLIT',
        effectiveOn: SPLIT_DAY,
        reason: '都市化の進む東側と川沿いの西側とで地域の様子が違うため',
        meeting: '平成31年度支部総会',
        movedAssociations: moved,
        predecessors: [OLD_OISHI],
        successors: ['B06', 'B07'],
      };
    });
}

/** Every line of the history (沿革) in its own words. */
export function historyFacts(csv: string): PublicFactRow[] {
  const columns = ['event', 'fiscal_year', 'era_text', 'branches_before', 'branches_after', 'source'] as const;
  return csvRows(csv, columns).map((row): PublicFactRow => ({
    ...UNTIED,
    ...publicSource(row.source),
    topic: 'HISTORY',
    title: row.event,
    asOf: row.era_text,
    details: details({ 年度: row.fiscal_year, 前の支部数: row.branches_before, 後の支部数: row.branches_after }),
  }));
}

function kanaOf(code: string, kana: string): string {
  const reading = kana === '' ? JUDGED_KANA[code] : kana;
  if (reading === undefined) throw new RangeError(`the branch ${code} has no reading`);
  return reading;
}
