import { RecordEntity } from '@tsunagari/database';
import { Column, Entity } from 'typeorm';

/** 世帯: people who live together. Their address is that of its members. */
@Entity('household')
export class Household extends RecordEntity {
  /** What it is called: 見本田家. */
  @Column('text', { nullable: true })
  label!: string | null;
}
