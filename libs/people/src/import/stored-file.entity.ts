import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file on its way, sealed: uploaded to be read (a week), or exported to be fetched (an hour). Its owner alone opens it. */
@Entity('stored_file')
@Index('stored_file_by_expiry', ['councilId', 'expiresAt'])
@Check('stored_file_purpose', "purpose in ('UPLOAD', 'EXPORT')")
export class StoredFile {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  /** Of the bytes, in hex. */
  @Column('text')
  sha256!: string;

  /** The bytes in base64, sealed. */
  @Column('text', { name: 'bytes_sealed' })
  bytesSealed!: string;

  @Column('text')
  purpose!: 'UPLOAD' | 'EXPORT';

  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
