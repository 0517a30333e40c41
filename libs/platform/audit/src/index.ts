export { announce } from './announce.js';
export { AUDIT_ENTITIES } from './audit.entities.js';
export { AuditEvent } from './audit-event.entity.js';
export { sealTrail } from './chain/seal-trail.js';
export { type ChainEnd, type TrailProblem, type TrailReport, verifyTrail } from './chain/verify-trail.js';
export { type AuditEntry, recordAudit } from './record-audit.js';
