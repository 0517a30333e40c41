import type { ImportKind, ImportOutcome, ImportState, RosterFieldKey } from '@tsunagari/people';
import { Float, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { ImportKindEnum, ImportOutcomeEnum, ImportStateEnum, RosterFieldKeyEnum } from './import.enums.js';

/** What a column of a roster may hold. */
@ObjectType('RosterField', { description: 'What a column of a roster may hold.' })
export class RosterFieldObject {
  @Publish('P0', 'The field.', () => RosterFieldKeyEnum)
  field!: RosterFieldKey;

  @Publish('P0', 'Its word.', () => String)
  label!: string;

  @Publish('P0', 'Whether several columns may hold it.', () => Boolean)
  isMany!: boolean;

  @Publish('P0', 'Whether a roster needs it.', () => Boolean)
  isRequired!: boolean;
}

/** One sheet of the file. */
@ObjectType('ImportSheet', { description: 'One sheet of the file.' })
export class ImportSheetObject {
  @Publish('P2', 'Its name.', () => String)
  name!: string;

  @Publish('P1', 'Its rows.', () => Int)
  rows!: number;

  @Publish('P1', 'Whether it is hidden.', () => Boolean)
  isHidden!: boolean;
}

/** One column of the file. */
@ObjectType('ImportColumn', { description: 'One column of the file.' })
export class ImportColumnObject {
  @Publish('P1', 'Place, 0 = first.', () => Int)
  index!: number;

  @Publish('P1', 'Its header.', () => String)
  header!: string;

  @Publish('P1', 'What it holds; null = not read.', () => RosterFieldKeyEnum, { nullable: true })
  field!: RosterFieldKey | null;

  @Publish('P1', 'How sure the guess is, 0–1; null where someone has chosen.', () => Float, { nullable: true })
  confidence!: number | null;

  @Publish('P1', 'Whether it comes from an earlier file of this layout.', () => Boolean)
  isRemembered!: boolean;

  @Publish('P2', 'Some of its values.', () => [String])
  samples!: readonly string[];
}

/** Rows by outcome and by effect. A count is shown, never a target. */
@ObjectType('ImportCounts', { description: 'Rows by outcome and by effect. A count is shown, never a target.' })
export class ImportCountsObject {
  @Publish('P1', 'All rows of data.', () => Int)
  total!: number;

  @Publish('P1', 'Taken in.', () => Int)
  import!: number;

  @Publish('P1', 'Taken in with a remark.', () => Int)
  warn!: number;

  @Publish('P1', 'Held.', () => Int)
  hold!: number;

  @Publish('P1', 'There already.', () => Int)
  duplicate!: number;

  @Publish('P1', 'Waiting for a decision.', () => Int)
  possibleDuplicate!: number;

  @Publish('P1', 'Left out.', () => Int)
  skip!: number;

  @Publish('P1', 'New people.', () => Int)
  new!: number;

  @Publish('P1', 'Known people who learn something.', () => Int)
  update!: number;

  @Publish('P1', 'Known people who stay as they are.', () => Int)
  unchanged!: number;
}

/** Rows with the same reason. */
@ObjectType('ImportProblem', { description: 'Rows with the same reason.' })
export class ImportProblemObject {
  @Publish('P1', 'Stable code of the reason.', () => String)
  code!: string;

  @Publish('P1', 'The field that it is about.', () => RosterFieldKeyEnum, { nullable: true })
  field!: RosterFieldKey | null;

  @Publish('P1', 'The reason in words.', () => String)
  message!: string;

  @Publish('P1', 'What becomes of the rows.', () => ImportOutcomeEnum)
  outcome!: ImportOutcome;

  @Publish('P1', 'How many rows.', () => Int)
  count!: number;
}

/** How far a running import is. */
@ObjectType('ImportProgress', { description: 'How far a running import is.' })
export class ImportProgressObject {
  @Publish('P1', 'Rows that are done.', () => Int)
  done!: number;

  @Publish('P1', 'Rows in all.', () => Int)
  total!: number;
}

/** A row of the file that is no data. */
@ObjectType('LeftOutRow', { description: 'A row of the file that is no data.' })
export class LeftOutRowObject {
  @Publish('P1', 'Row in the file, 1 = first.', () => Int)
  row!: number;

  @Publish('P1', 'Why, in words.', () => String)
  reason!: string;
}

/** What you may do with this import now. */
@ObjectType('ImportAbilities', { description: 'What you may do with this import now.' })
export class ImportAbilitiesObject {
  @Publish('P1', 'Say what the columns hold.', () => Boolean)
  map!: boolean;

  @Publish('P1', 'Take it in.', () => Boolean)
  commit!: boolean;

  @Publish('P1', 'Undo it.', () => Boolean)
  undo!: boolean;

  @Publish('P1', 'Give it up.', () => Boolean)
  discard!: boolean;
}

/** 取りこみ: one file on its way to people. */
@ObjectType('ImportBatch', { implements: [NodeObject], description: '取りこみ: one file on its way to people.' })
export class ImportBatchObject {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P1', 'What it is read as.', () => ImportKindEnum)
  kind!: ImportKind;

  @Publish('P1', 'Name of the file.', () => String)
  fileName!: string;

  @Publish('P1', 'Encoding that was found; null for xlsx.', () => String, { nullable: true })
  encoding!: string | null;

  @Publish('P1', 'The sheet that is read.', () => String)
  sheetName!: string;

  @Publish('P1', 'The sheets of the file.', () => [ImportSheetObject])
  sheets!: readonly ImportSheetObject[];

  @Publish('P1', 'Rows by outcome and by effect.', () => ImportCountsObject)
  counts!: ImportCountsObject;

  @Publish('P2', 'What stands above the header.', () => String, { nullable: true })
  titleText!: string | null;

  @Publish('P1', 'Rows of the header, 1 = first.', () => [Int])
  headerRows!: readonly number[];

  @Publish('P1', 'How far it is.', () => ImportStateEnum)
  state!: ImportState;

  @Publish('P1', 'When the file was given.', () => DateTimeScalar)
  createdAt!: string;

  @Publish('P1', 'When it was taken in.', () => DateTimeScalar, { nullable: true })
  committedAt!: string | null;

  @Publish('P1', 'Until when it can be undone.', () => DateTimeScalar, { nullable: true })
  undoUntil!: string | null;

  @Publish('P1', 'When it was undone.', () => DateTimeScalar, { nullable: true })
  undoneAt!: string | null;
}

export const ImportBatchConnection = connectionOf('ImportBatch', () => ImportBatchObject, 'imports');
