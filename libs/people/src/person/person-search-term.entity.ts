import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One beginning by which a person is found; derived from name and reading, rewritten with them. */
@Entity('person_search_term')
@Index('person_search_term_by_term', ['councilId', 'term', 'personId'])
@Index('person_search_term_of_person', ['councilId', 'personId'])
@ForeignKey('Person', ['councilId', 'personId'], ['councilId', 'id'], {
  name: 'person_search_term_person',
  onDelete: 'CASCADE',
})
export class PersonSearchTerm {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column({ type: 'text', collation: 'C' })
  term!: string;
}
