import { RecordEntity } from '@tsunagari/database';
import { Column } from 'typeorm';
import type { DataOrigin } from './vocabulary.js';

/** A record that says where it comes from, so that an invented figure never passes as a real one. */
export abstract class RecordWithOrigin extends RecordEntity {
  @Column('text', { default: 'ENTERED' })
  origin!: DataOrigin;

  /** Citation or address of the public page; null for what was typed in. */
  @Column('text', { nullable: true })
  source!: string | null;
}
