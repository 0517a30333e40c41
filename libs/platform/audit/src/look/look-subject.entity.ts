import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a look of the trail was at this person: finds the looks at one person. Append-only; it stays when the person is erased. */
@Entity('look_subject')
@Index('look_subject_of_person', ['councilId', 'personId', 'eventId'])
@ForeignKey('AuditEvent', ['councilId', 'eventId'], ['councilId', 'id'], { name: 'look_subject_event' })
export class LookSubject {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;
}
