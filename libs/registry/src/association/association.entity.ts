import type { PlainDate } from '@tsunagari/kernel';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { livesOn } from '../lifetime.js';
import { nameKeys } from '../name-keys.js';
import { RecordWithOrigin } from '../origin.entity.js';
import { AssociationNotOpen } from './association.errors.js';

/**
 * 自治会・町内会・区会: the neighbours' own association, the everyday area of the plan. Its kind is an open vocabulary,
 * because every town has its own word. Its branch is an affiliation by period, never a column.
 */
@Entity('association')
@Unique('association_code_once', ['councilId', 'code'])
@Index('association_by_kana', ['councilId', 'kanaKey', 'id'])
@ForeignKey('AssociationKind', ['councilId', 'kindId'], ['councilId', 'id'], { name: 'association_kind_of' })
@Check('association_period', 'closed_on > opened_on')
export class Association extends RecordWithOrigin {
  /** Short code for people: `A017`. */
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  /** Null when nobody has told us how it is read. */
  @Column('text', { nullable: true })
  kana!: string | null;

  @Column({ type: 'text', name: 'kana_key', collation: 'C' })
  kanaKey!: string;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('uuid', { name: 'kind_id' })
  kindId!: string;

  @Column('date', { name: 'opened_on', nullable: true })
  openedOn!: PlainDate | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: PlainDate | null;

  /** 集会所 where it meets. */
  @Column('text', { nullable: true })
  venue!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  call(name: string, kana: string | null): void {
    this.name = name;
    this.kana = kana;
    Object.assign(this, nameKeys(name, kana));
  }

  isOpenOn(date: PlainDate): boolean {
    return livesOn({ from: this.openedOn, to: this.closedOn }, date);
  }

  /** Dissolves it; `date` is the first day without it. @throws AssociationNotOpen */
  closeOn(date: PlainDate): void {
    if (this.closedOn !== null || (this.openedOn !== null && date <= this.openedOn)) {
      throw new AssociationNotOpen(this.name, date);
    }
    this.closedOn = date;
  }
}
