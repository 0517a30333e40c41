import type { FileRefusalCode } from '@tsunagari/exchange';
import type { PeopleRefusalCode } from '@tsunagari/people';
import type { Language } from '../graphql/request-context.js';
import type { Details } from './refusal-messages.js';

type ImportCode = Extract<PeopleRefusalCode, `IMPORT_${string}`>;

const megabytes = ({ limit }: Details): string => `${Math.floor(Number(limit) / 1_048_576)} MB`;

/** Why a file is not read or an import does not go on, and what to do; a missing one fails the build. */
export const IMPORT_MESSAGES: Readonly<
  Record<FileRefusalCode | ImportCode, Readonly<Record<Language, (details: Details) => string>>>
> = {
  FILE_EMPTY: { ja: () => 'ファイルに何も書かれていません。', en: () => 'The file holds nothing.' },
  FILE_TOO_LARGE: {
    ja: (d) => `ファイルが大きすぎます（${megabytes(d)}まで）。写真などを除いて、表だけを保存してください。`,
    en: (d) => `The file is larger than ${megabytes(d)}. Save the table alone, without pictures.`,
  },
  FILE_NOT_READABLE: {
    ja: () => 'Excel（.xlsx）かCSVのファイルとして読めません。Excelで開いて、.xlsxで保存し直してください。',
    en: () => 'This is not read as Excel (.xlsx) or CSV. Open it in Excel and save it as .xlsx.',
  },
  FILE_IS_OLD_EXCEL: {
    ja: () => '古いExcelの形（.xls）です。Excelで開いて、.xlsxで保存し直してください。',
    en: () => 'This is an old Excel file (.xls). Open it in Excel and save it as .xlsx.',
  },
  FILE_IS_ENCRYPTED: {
    ja: () => 'パスワードのかかったファイルです。パスワードを外して保存し直してください。',
    en: () => 'The file is protected by a password. Save it without.',
  },
  FILE_HAS_MACROS: {
    ja: () => 'マクロの入ったファイルは受けつけません。マクロなしの.xlsxで保存し直してください。',
    en: () => 'Files with macros are not accepted. Save it as .xlsx without macros.',
  },
  FILE_TOO_DEEP: {
    ja: () => '中身が大きすぎるファイルです。名簿の表だけを新しいブックに写して、保存し直してください。',
    en: () => 'The file unfolds into too much. Copy the table alone into a new workbook.',
  },
  FILE_HAS_DOCTYPE: {
    ja: () => 'ふつうのExcelファイルにはない定義が入っているので、開きません。',
    en: () => 'The file has definitions that no Excel file has: it is not opened.',
  },
  FILE_ENCODING_UNKNOWN: {
    ja: () => '文字の種類がわかりません。Excelで開いて、.xlsxか「CSV UTF-8」で保存し直してください。',
    en: () => 'The encoding is not known. Save it as .xlsx or as CSV in UTF-8.',
  },
  FILE_TOO_MANY_ROWS: {
    ja: (d) => `行が多すぎます（${d['limit']}行まで）。いくつかに分けてください。`,
    en: (d) => `There are more than ${d['limit']} rows. Divide the file.`,
  },
  FILE_TOO_MANY_COLUMNS: {
    ja: (d) => `列が多すぎます（${d['limit']}列まで）。使う列だけにしてください。`,
    en: (d) => `There are more than ${d['limit']} columns. Keep those that are needed.`,
  },
  IMPORT_FILE_GONE: {
    ja: () => 'ファイルがありません（預かるのは7日間です）。もう一度選んでください。',
    en: () => 'The file is not there any more (it is kept for seven days). Choose it again.',
  },
  IMPORT_SHEET_MISSING: {
    ja: () => '表のあるシートが見つかりません。',
    en: () => 'There is no such sheet with a table.',
  },
  IMPORT_PLACE_MISSING: {
    ja: () => 'どの支部の名簿かを選んでください。',
    en: () => 'Say for which branch the roster is.',
  },
  IMPORT_STATE_WRONG: {
    ja: () => 'この取りこみは先へ進んでいます。画面を新しくして確かめてください。',
    en: () => 'This import has gone on. Look at it anew.',
  },
  IMPORT_COLUMNS_WRONG: {
    ja: (d) =>
      d['problem'] === 'NAME_MISSING'
        ? '氏名の列を選んでください。'
        : d['problem'] === 'CHOSEN_TWICE'
          ? '同じ項目が二つの列に選ばれています。どちらかを外してください。'
          : '表にない列です。画面を新しくしてください。',
    en: (d) =>
      d['problem'] === 'NAME_MISSING'
        ? 'Choose the column with the name.'
        : d['problem'] === 'CHOSEN_TWICE'
          ? 'The same field is chosen for two columns.'
          : 'There is no such column.',
  },
  IMPORT_CANDIDATE_UNCLEAR: {
    ja: () => 'よく似た人が何人かいます。一行ずつ、どの人かを選んでください。',
    en: () => 'Several people resemble the row. Choose one for each row.',
  },
  IMPORT_NOTHING_TO_DO: {
    ja: () => '取りこめる行がありません。保留の行を直すか、候補を決めてください。',
    en: () => 'No row is ready. Correct the held ones, or decide.',
  },
  IMPORT_OVERTAKEN: {
    ja: () => '確かめた後に、登録されている人が変わりました。何も取りこんでいません。もう一度確かめてください。',
    en: () => 'People were changed since the check. Nothing was imported: check again.',
  },
  IMPORT_UNDO_OVER: {
    ja: () => '元に戻せるのは取りこみから7日間です。',
    en: () => 'An import can be undone for seven days.',
  },
  IMPORT_CHANGED_SINCE: {
    ja: (d) => `取りこんだ後に変わった人が${d['people']}人います。その人たちを残して、ほかを元に戻せます。`,
    en: (d) => `${d['people']} people were changed since. The others can be undone while these stay.`,
  },
};
