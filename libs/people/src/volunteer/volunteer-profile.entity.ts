import type { PlainDate } from '@tsunagari/kernel';
import { RecordWithOrigin } from '@tsunagari/registry';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import type { AvailabilitySlot, VolunteerStatus } from '../vocabulary.js';

/** 活動者登録: what someone offers to do, and when. */
@Entity('volunteer_profile')
@ForeignKey('Person', ['councilId', 'personId'], ['councilId', 'id'], {
  name: 'volunteer_profile_person',
  onDelete: 'CASCADE',
})
@Unique('volunteer_profile_once', ['councilId', 'personId'])
@Check(
  'volunteer_profile_status',
  "status in ('ACTIVE', 'RESTING', 'RETIRED') and (status = 'RESTING' or resting_until is null)",
)
export class VolunteerProfile extends RecordWithOrigin {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** 特技: 車の運転, 傾聴. */
  @Column('text', { array: true, default: () => "'{}'" })
  skills!: string[];

  @Column('text', { array: true, default: () => "'{}'" })
  availability!: AvailabilitySlot[];

  @Column('text', { name: 'availability_note', nullable: true })
  availabilityNote!: string | null;

  /** Fiscal year up to which insurance (ボランティア保険) is paid. */
  @Column('integer', { name: 'insurance_fiscal_year', nullable: true })
  insuranceFiscalYear!: number | null;

  @Column('text')
  status!: VolunteerStatus;

  @Column('date', { name: 'resting_until', nullable: true })
  restingUntil!: PlainDate | null;

  @Column('date', { name: 'registered_on', nullable: true })
  registeredOn!: PlainDate | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
