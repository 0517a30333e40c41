import type { PlainDate } from '@tsunagari/kernel';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { livesOn } from '../lifetime.js';
import { nameKeys } from '../name-keys.js';
import { RecordWithOrigin } from '../origin.entity.js';
import type { BranchKind } from '../vocabulary.js';
import { BranchNotOpen } from './branch.errors.js';

/**
 * 社協支部: the council in one area, usually that of a 民生委員・児童委員協議会; former public housing has branches of its own.
 * Example: 上平支部. A branch that was split or merged is closed, never deleted: its past stays readable.
 */
@Entity('branch')
@Unique('branch_code_once', ['councilId', 'code'])
@Index('branch_by_kana', ['councilId', 'kanaKey', 'id'])
@Check('branch_period', 'closed_on > opened_on')
export class Branch extends RecordWithOrigin {
  /** Short code for people, also in addresses of screens: `B06`. */
  @Column('text')
  code!: string;

  /** Name as people say it, of today or of the last day: 大石東. Earlier names are in {@link BranchFormerName}. */
  @Column('text')
  name!: string;

  /** Name on paper: 大石東支部. */
  @Column('text', { name: 'official_name' })
  officialName!: string;

  @Column('text')
  kana!: string;

  @Column({ type: 'text', name: 'kana_key', collation: 'C' })
  kanaKey!: string;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('text')
  kind!: BranchKind;

  /** Which part of the city it is, in words. */
  @Column('text', { name: 'area_note', nullable: true })
  areaNote!: string | null;

  /** What "member" (会員) means here; figures of members are not comparable without it. */
  @Column('text', { name: 'member_meaning', nullable: true })
  memberMeaning!: string | null;

  @Column('date', { name: 'opened_on', nullable: true })
  openedOn!: PlainDate | null;

  /** What is known when the day is not: 昭和54年以降. */
  @Column('text', { name: 'opened_note', nullable: true })
  openedNote!: string | null;

  /** First day on which it no longer exists. */
  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: PlainDate | null;

  /** Gives the branch its name and reading, with the keys by which it is found and sorted. */
  call(name: string, kana: string): void {
    this.name = name;
    this.officialName = `${name}支部`;
    this.kana = kana;
    Object.assign(this, nameKeys(name, kana));
  }

  isOpenOn(date: PlainDate): boolean {
    return livesOn({ from: this.openedOn, to: this.closedOn }, date);
  }

  /** Ends the branch; `date` is the first day without it. @throws BranchNotOpen unless it exists on the day before. */
  closeOn(date: PlainDate): void {
    if (this.closedOn !== null || (this.openedOn !== null && date <= this.openedOn)) {
      throw new BranchNotOpen(this.name, date);
    }
    this.closedOn = date;
  }
}
