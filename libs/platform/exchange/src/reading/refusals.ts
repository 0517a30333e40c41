import { DomainError } from '@tsunagari/kernel';

/**
 * Why a file is not read:
 *
 * - `FILE_EMPTY` it holds nothing
 * - `FILE_TOO_LARGE` more bytes than are taken
 * - `FILE_NOT_READABLE` neither an Excel workbook (.xlsx) nor CSV, or damaged
 * - `FILE_IS_OLD_EXCEL` .xls: to be saved as .xlsx
 * - `FILE_IS_ENCRYPTED` protected by a password
 * - `FILE_HAS_MACROS` a workbook with programs (.xlsm)
 * - `FILE_TOO_DEEP` a small file that unfolds into a very large one, or into very many (zip bomb)
 * - `FILE_HAS_DOCTYPE` XML with definitions of its own, which no workbook has (XXE)
 * - `FILE_ENCODING_UNKNOWN` neither UTF-8, UTF-16 nor CP932
 * - `FILE_TOO_MANY_ROWS`, `FILE_TOO_MANY_COLUMNS`
 */
export type FileRefusalCode =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'FILE_NOT_READABLE'
  | 'FILE_IS_OLD_EXCEL'
  | 'FILE_IS_ENCRYPTED'
  | 'FILE_HAS_MACROS'
  | 'FILE_TOO_DEEP'
  | 'FILE_HAS_DOCTYPE'
  | 'FILE_ENCODING_UNKNOWN'
  | 'FILE_TOO_MANY_ROWS'
  | 'FILE_TOO_MANY_COLUMNS';

/** A file that is not read, with the limit that it passes where there is one. */
export class FileRefused extends DomainError {
  /** @param limit bytes, rows or columns that are taken at most */
  constructor(
    readonly code: FileRefusalCode,
    limit: number | null = null,
  ) {
    super(['fileId'], limit === null ? {} : { limit });
  }
}
