import { RecordEntity } from '@tsunagari/database';
import { Column, Entity, Unique } from 'typeorm';

/** A word that this city uses for its associations: 自治会, 町内会, 区会, 事務区 … (open vocabulary). */
@Entity('association_kind')
@Unique('association_kind_code_once', ['councilId', 'code'])
export class AssociationKind extends RecordEntity {
  @Column('text')
  code!: string;

  @Column('text')
  label!: string;
}
