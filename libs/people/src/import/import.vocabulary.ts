/** What a file is read as. */
export const IMPORT_KINDS = ['PEOPLE'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Where an import stands: 列を合わせる, 確かめた, 取りこんだ, 元に戻した, やめた. */
export const IMPORT_STATES = ['MAPPING', 'CHECKED', 'COMMITTED', 'UNDONE', 'DISCARDED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/**
 * What becomes of a row: 取りこむ · 注意つきで取りこむ · 保留 (something must be corrected) · 重複 (nothing new) ·
 * 重複の候補 (someone must decide) · とばす.
 */
export const IMPORT_OUTCOMES = ['IMPORT', 'WARN', 'HOLD', 'DUPLICATE', 'POSSIBLE_DUPLICATE', 'SKIP'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What a row changes: 新規, 更新, 変わりなし. */
export const IMPORT_EFFECTS = ['NEW', 'UPDATE', 'UNCHANGED'] as const;
export type ImportEffect = (typeof IMPORT_EFFECTS)[number];

/** What someone decided for a row; `IMPORT` lets it go as it was checked. */
export const IMPORT_DECISIONS = ['IMPORT', 'UPDATE', 'NEW', 'SKIP'] as const;
export type ImportDecision = (typeof IMPORT_DECISIONS)[number];

/** How many rows have which outcome and which effect. */
export interface ImportCounts {
  readonly total: number;
  readonly import: number;
  readonly warn: number;
  readonly hold: number;
  readonly duplicate: number;
  readonly possibleDuplicate: number;
  readonly skip: number;
  readonly new: number;
  readonly update: number;
  readonly unchanged: number;
}
