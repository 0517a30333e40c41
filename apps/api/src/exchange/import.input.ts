import type { ImportKind, ImportOutcome, RosterFieldKey } from '@tsunagari/people';
import { Field, InputType, ID, Int } from 'type-graphql';
import {
  type ImportAnswer,
  ImportDecisionEnum,
  ImportKindEnum,
  ImportOutcomeEnum,
  RosterFieldKeyEnum,
} from './import.enums.js';

/** A file to be read. */
@InputType('StartImportInput', { description: 'A file to be read.' })
export class StartImportInput {
  @Field(() => ID, { description: 'The file that was uploaded.' })
  fileId!: string;

  @Field(() => ImportKindEnum, { description: 'What the file is read as.' })
  kind!: ImportKind;

  @Field(() => String, { nullable: true, description: 'Which sheet; the one that looks like a roster unless told.' })
  sheetName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Branch of those whose row does not say; a coordinator of one branch need not name it.',
  })
  branchId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Association of those whose row does not say.' })
  associationId?: string | null;
}

/** What one column holds. */
@InputType('ColumnChoice', { description: 'What one column holds.' })
export class ColumnChoiceInput {
  @Field(() => RosterFieldKeyEnum, { nullable: true, description: 'What it holds.' })
  field?: RosterFieldKey | null;

  @Field(() => Int, { description: 'Column, 0 = first.' })
  index!: number;
}

/** What the columns hold; the rows are checked anew. */
@InputType('MapImportColumnsInput', { description: 'What the columns hold; the rows are checked anew.' })
export class MapImportColumnsInput {
  @Field(() => ID, { description: 'The import.' })
  batchId!: string;

  @Field(() => Int, { description: 'The version that you have seen; another one is refused with VERSION_CONFLICT.' })
  version!: number;

  @Field(() => [ColumnChoiceInput], { description: 'What each column holds; null = not read.' })
  columns!: readonly ColumnChoiceInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Row of the file in which the header begins, when another one was found; the columns are read anew then.',
  })
  headerRow?: number | null;

  @Field(() => String, { nullable: true, description: 'Another sheet of the file; its columns are read anew then.' })
  sheetName?: string | null;
}

/** One corrected value. */
@InputType('CorrectedValue', { description: 'One corrected value.' })
export class CorrectedValueInput {
  @Field(() => RosterFieldKeyEnum, { description: 'What it holds.' })
  field!: RosterFieldKey;

  @Field(() => String, { description: 'The text as people write it.' })
  value!: string;
}

/** Corrections of one row. */
@InputType('CorrectImportRowInput', { description: 'Corrections of one row.' })
export class CorrectImportRowInput {
  @Field(() => ID, { description: 'The row.' })
  rowId!: string;

  @Field(() => Int, { description: 'The version that you have seen; another one is refused with VERSION_CONFLICT.' })
  version!: number;

  @Field(() => [CorrectedValueInput], { description: 'The corrected values.' })
  values!: readonly CorrectedValueInput[];
}

/** One decision for several rows. */
@InputType('DecideImportRowsInput', { description: 'One decision for several rows.' })
export class DecideImportRowsInput {
  @Field(() => ID, { description: 'The import.' })
  batchId!: string;

  @Field(() => Int, { description: 'The version that you have seen; another one is refused with VERSION_CONFLICT.' })
  version!: number;

  @Field(() => [ID], { nullable: true, description: 'These rows.' })
  rowIds?: readonly string[] | null;

  @Field(() => ImportOutcomeEnum, { nullable: true, description: 'All rows with this outcome.' })
  outcome?: ImportOutcome | null;

  @Field(() => String, { nullable: true, description: 'All rows with this reason.' })
  reasonCode?: string | null;

  @Field(() => ImportDecisionEnum, { description: 'What to do with them.' })
  decision!: ImportAnswer;

  @Field(() => ID, { nullable: true, description: 'For UPDATE: who is meant, when several resemble the rows.' })
  personId?: string | null;
}

/** The import for good. */
@InputType('CommitImportInput', { description: 'The import for good.' })
export class CommitImportInput {
  @Field(() => ID, { description: 'The import.' })
  batchId!: string;

  @Field(() => Int, { description: 'The version that you have seen; another one is refused with VERSION_CONFLICT.' })
  version!: number;
}

/** An import to be undone. */
@InputType('UndoImportInput', { description: 'An import to be undone.' })
export class UndoImportInput {
  @Field(() => ID, { description: 'The import.' })
  batchId!: string;

  @Field(() => Int, { description: 'The version that you have seen; another one is refused with VERSION_CONFLICT.' })
  version!: number;

  @Field(() => Boolean, { nullable: true, description: 'True: records that were changed since stay as they are.' })
  keepChanged?: boolean | null;
}

/** An import that is not wanted. */
@InputType('DiscardImportInput', { description: 'An import that is not wanted.' })
export class DiscardImportInput {
  @Field(() => ID, { description: 'The import.' })
  batchId!: string;

  @Field(() => Int, { description: 'The version that you have seen; another one is refused with VERSION_CONFLICT.' })
  version!: number;
}

/** Which rows are wanted; conditions are joined by AND. */
@InputType('ImportRowFilter', { description: 'Which rows are wanted; conditions are joined by AND.' })
export class ImportRowFilterInput {
  @Field(() => ImportOutcomeEnum, { nullable: true, description: 'All rows with this outcome.' })
  outcome?: ImportOutcome | null;

  @Field(() => String, { nullable: true, description: 'All rows with this reason.' })
  reasonCode?: string | null;
}
