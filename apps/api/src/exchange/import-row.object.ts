import type { ImportDecision, ImportEffect, ImportOutcome, RosterFieldKey } from '@tsunagari/people';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { ImportDecisionEnum, ImportEffectEnum, ImportOutcomeEnum, RosterFieldKeyEnum } from './import.enums.js';

/** One cell as it is written. */
@ObjectType('ImportCell', { description: 'One cell as it is written.' })
export class ImportCellObject {
  @Publish('P1', 'Header of the column.', () => String)
  header!: string;

  @Publish('P2', 'The text.', () => String)
  text!: string;
}

/** One value of a row, as it would be taken in. */
@ObjectType('ImportValue', { description: 'One value of a row, as it would be taken in.' })
export class ImportValueObject {
  @Publish('P1', 'What it is.', () => RosterFieldKeyEnum)
  field!: RosterFieldKey;

  @Publish('P1', 'Its word.', () => String)
  label!: string;

  @Publish('P2', 'The value, corrected or as read.', () => String)
  value!: string;

  @Publish('P2', 'As it was written.', () => String)
  original!: string;
}

/** Why a row has its outcome. */
@ObjectType('ImportReason', { description: 'Why a row has its outcome.' })
export class ImportReasonObject {
  @Publish('P1', 'Stable code.', () => String)
  code!: string;

  @Publish('P1', 'The field that it is about.', () => RosterFieldKeyEnum, { nullable: true })
  field!: RosterFieldKey | null;

  @Publish('P1', 'The reason in words.', () => String)
  message!: string;

  @Publish('P1', 'Whether the row waits for a correction because of it.', () => Boolean)
  holdsBack!: boolean;
}

/** One row of the file with what becomes of it. */
@ObjectType('ImportRow', { implements: [NodeObject], description: 'One row of the file with what becomes of it.' })
export class ImportRowObject {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P1', 'Row in the file, 1 = first.', () => Int)
  rowNumber!: number;

  @Publish('P1', 'What becomes of it.', () => ImportOutcomeEnum)
  outcome!: ImportOutcome;

  @Publish('P1', 'What it does to the people.', () => ImportEffectEnum, { nullable: true })
  effect!: ImportEffect | null;

  @Publish('P1', 'What someone decided; null when nobody has.', () => ImportDecisionEnum, { nullable: true })
  decision!: ImportDecision | null;
}

export const ImportRowConnection = connectionOf('ImportRow', () => ImportRowObject, 'rows of an import');
