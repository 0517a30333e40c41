import { AuditEvent } from './audit-event.entity.js';
import { AuditSeal, AuditSealEntry } from './chain/audit-seal.entities.js';
import { LookSubject } from './look/look-subject.entity.js';

/** Entities of the trail, for whoever opens the database. */
export const AUDIT_ENTITIES = [AuditEvent, AuditSeal, AuditSealEntry, LookSubject] as const;
