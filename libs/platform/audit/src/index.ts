export { announce } from './announce.js';
export { AuditEvent } from './audit-event.entity.js';
export { type AuditEntry, recordAudit } from './record-audit.js';
