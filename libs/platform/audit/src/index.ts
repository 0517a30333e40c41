export { announce } from './announce.js';
export { AUDIT_ENTITIES } from './audit.entities.js';
export { AuditEvent } from './audit-event.entity.js';
export { sealTrail } from './chain/seal-trail.js';
export { type ChainEnd, type TrailProblem, type TrailReport, verifyTrail } from './chain/verify-trail.js';
export { type Look, LookNotes, PurposeRequired } from './look/look.js';
export { PURPOSES, type Purpose, isPurpose } from './look/purpose.js';
export { LOOKED, type LookedIn, recordLook } from './look/record-look.js';
export { canReadTrail, mayLookFor } from './trail.policy.js';
export {
  type SeenByAccountView,
  type TrailEventView,
  type TrailFilter,
  breachReport,
  listTrail,
} from './trail.queries.js';
export { type AuditEntry, recordAudit } from './record-audit.js';
