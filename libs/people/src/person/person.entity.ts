import type { PlainDate } from '@tsunagari/kernel';
import { RecordWithOrigin } from '@tsunagari/registry';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { BirthPrecision, PersonLeftReason } from '../vocabulary.js';
import type { Birth } from './birth.js';
import { personKeys } from './search-terms.js';

/** Each precision has just the columns that it says. */
const BIRTH_COLUMNS_FIT = `case birth_precision
  when 'DAY' then birth_year is not null and birth_month is not null and birth_day is not null and age_decade is null
  when 'MONTH' then birth_year is not null and birth_month is not null and birth_day is null and age_decade is null
  when 'YEAR' then birth_year is not null and birth_month is null and birth_day is null and age_decade is null
  when 'AGE_DECADE' then birth_year is null and birth_month is null and birth_day is null and age_decade is not null and age_decade_on is not null
  else birth_precision is null and birth_year is null and birth_month is null and birth_day is null and age_decade is null end`;

/**
 * ひと: someone whom the council knows, without a login – an officer, a volunteer, a neighbour who is watched over. Name and reading
 * stand as they were given, character by character: 髙﨑　花子, たかさき　はなこ.
 */
@Entity('person')
@Index('person_by_kana', ['councilId', 'kanaKey', 'id'])
@Index('person_by_name_key', ['councilId', 'nameKey'])
@Index('person_by_roster_no', ['councilId', 'rosterNo'])
@Index('person_of_association', ['councilId', 'associationId'])
@Index('person_of_branch', ['councilId', 'branchId'])
@Index('person_by_departure', ['councilId', 'leftOn', 'id'], { where: 'left_on is not null' })
@Index('person_of_household', ['councilId', 'householdId'])
@ForeignKey('Association', ['councilId', 'associationId'], ['councilId', 'id'], { name: 'person_association' })
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'person_branch' })
@ForeignKey('Household', ['councilId', 'householdId'], ['councilId', 'id'], { name: 'person_household' })
@Check('person_one_place', 'association_id is null or branch_id is null')
@Check('person_left', '(left_on is null) = (left_reason is null)')
@Check('person_birth', BIRTH_COLUMNS_FIT)
export class Person extends RecordWithOrigin implements Birth {
  @Column('text')
  name!: string;

  /** Null when nobody has told us how it is read. */
  @Column('text', { nullable: true })
  kana!: string | null;

  @Column({ type: 'text', name: 'kana_key', collation: 'C' })
  kanaKey!: string;

  @Column({ type: 'text', name: 'name_key', collation: 'C' })
  nameKey!: string;

  @Column('text', { name: 'birth_precision', nullable: true })
  birthPrecision!: BirthPrecision | null;

  @Column('integer', { name: 'birth_year', nullable: true })
  birthYear!: number | null;

  @Column('integer', { name: 'birth_month', nullable: true })
  birthMonth!: number | null;

  @Column('integer', { name: 'birth_day', nullable: true })
  birthDay!: number | null;

  @Column('integer', { name: 'age_decade', nullable: true })
  ageDecade!: number | null;

  @Column('date', { name: 'age_decade_on', nullable: true })
  ageDecadeOn!: PlainDate | null;

  @Column('text', { name: 'birth_raw', nullable: true })
  birthRaw!: string | null;

  /** The association in whose area the person lives; its branch is that of the association on the day. */
  @Column('uuid', { name: 'association_id', nullable: true })
  associationId!: string | null;

  /** The branch, for those who belong to no association. */
  @Column('uuid', { name: 'branch_id', nullable: true })
  branchId!: string | null;

  @Column('uuid', { name: 'household_id', nullable: true })
  householdId!: string | null;

  /** Number in the council's own roster (名簿番号). */
  @Column('text', { name: 'roster_no', nullable: true })
  rosterNo!: string | null;

  /** Remark, sealed. */
  @Column('text', { name: 'note_sealed', nullable: true })
  noteSealed!: string | null;

  /** First day without the person (転出・死亡). */
  @Column('date', { name: 'left_on', nullable: true })
  leftOn!: PlainDate | null;

  @Column('text', { name: 'left_reason', nullable: true })
  leftReason!: PersonLeftReason | null;

  /** Gives name and reading; returns the terms by which the person is found from now on. */
  call(name: string, kana: string | null): readonly string[] {
    const { terms, ...keys } = personKeys(name, kana);
    Object.assign(this, { name, kana, ...keys });
    return terms;
  }

  bornAs(birth: Birth): void {
    Object.assign(this, birth);
  }
}
