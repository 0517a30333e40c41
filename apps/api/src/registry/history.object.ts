import type { FieldChange, HistoryEntry } from '@tsunagari/registry';
import { Int, ObjectType } from 'type-graphql';
import { Publish } from '../graphql/publish.js';
import { DateTimeScalar } from '../graphql/scalars.js';

/** One changed column. */
@ObjectType('FieldChange', { description: 'One value that a version changed.' })
export class FieldChangeObject implements FieldChange {
  @Publish('P1', 'Name of the value as it is stored: `area_note`.', () => String)
  field!: string;

  @Publish('P1', 'The value before, null when there was none.', () => String, { nullable: true })
  before!: string | null;

  @Publish('P1', 'The value after, null when it was taken away.', () => String, { nullable: true })
  after!: string | null;
}

/** One version of a record. */
@ObjectType('HistoryEntry', {
  description: 'One version of a record: when it was written, by whom, and what it changed.',
})
export class HistoryEntryObject implements HistoryEntry {
  @Publish('P1', 'Number of the version, 1 = first.', () => Int)
  version!: number;

  @Publish('P1', 'When it was written.', () => DateTimeScalar)
  recordedAt!: string;

  @Publish('P1', 'When the next version replaced it; null for the present one.', () => DateTimeScalar, {
    nullable: true,
  })
  recordedUntil!: string | null;

  @Publish('P1', 'Display name of the account that wrote it; null for the system.', () => String, { nullable: true })
  changedBy!: string | null;

  @Publish('P1', 'What it changed against the version before; empty for the first.', () => [FieldChangeObject])
  changes!: readonly FieldChangeObject[];
}
