/** Why a person is erased: 本人の求め, 保存期間をすぎた, 誤って登録した. A free text would tell of the person for ever. */
export const ERASURE_REASONS = ['SUBJECT_REQUEST', 'RETENTION_OVER', 'REGISTERED_BY_MISTAKE'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];
