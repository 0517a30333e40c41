import { RecordEntity } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type {
  ConsentChannel,
  ConsentDecision,
  ConsentGiver,
  ConsentPurpose,
  ConsentRecipient,
} from './consent.vocabulary.js';

/**
 * 同意: what someone answered when asked whether others may know – 見守りのための共有, to the pair and the city, on paper, on 2026-11-24.
 * An answer is never changed or removed. It is withdrawn, which is added to it, or corrected by another row that names it.
 */
@Entity('consent')
@Index('consent_of_person', ['councilId', 'personId', 'purpose'])
@Index('consent_by_text', ['councilId', 'textId'])
@ForeignKey('Person', ['councilId', 'personId'], ['councilId', 'id'], { name: 'consent_person' })
@ForeignKey('ConsentText', ['councilId', 'textId'], ['councilId', 'id'], { name: 'consent_to_text' })
@ForeignKey('Consent', ['councilId', 'correctsId'], ['councilId', 'id'], { name: 'consent_corrects' })
@Unique('consent_corrected_once', ['councilId', 'correctsId'])
@Check('consent_recipients', 'cardinality(recipients) > 0')
@Check(
  'consent_text_known',
  `(text_id is null) = (text_hash is null) and (decision = 'REFUSED' or text_id is not null)`,
)
@Check('consent_period', `valid_to > valid_from and (decision = 'GIVEN' or valid_to is null)`)
@Check(
  'consent_withdrawal',
  `(withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_channel is null)
    and (decision = 'GIVEN' or withdrawn_on is null)`,
)
export class Consent extends RecordEntity {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  decision!: ConsentDecision;

  @Column('text')
  purpose!: ConsentPurpose;

  @Column('text', { array: true })
  recipients!: ConsentRecipient[];

  /** The version that was put before the person; null for a refusal before any text was shown. */
  @Column('uuid', { name: 'text_id', nullable: true })
  textId!: string | null;

  /** SHA-256 of the words, so that it is provable to which words someone agreed. */
  @Column('text', { name: 'text_hash', nullable: true })
  textHash!: string | null;

  @Column('text', { name: 'given_by' })
  givenBy!: ConsentGiver;

  /** Who was there (立会人), sealed. */
  @Column('text', { name: 'witness_sealed', nullable: true })
  witnessSealed!: string | null;

  @Column('text')
  channel!: ConsentChannel;

  /** The day of the answer. */
  @Column('date', { name: 'valid_from' })
  validFrom!: PlainDate;

  /** First day on which it holds no more; null = until it is withdrawn. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: PlainDate | null;

  /** First day without it (同意の取り下げ). */
  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn!: PlainDate | null;

  @Column('text', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: ConsentGiver | null;

  @Column('text', { name: 'withdrawn_channel', nullable: true })
  withdrawnChannel!: ConsentChannel | null;

  /** The answer that was written down wrongly and that this one stands for. */
  @Column('uuid', { name: 'corrects_id', nullable: true })
  correctsId!: string | null;
}
