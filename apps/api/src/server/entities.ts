import { AUDIT_ENTITIES } from '@tsunagari/audit';
import { IdempotencyKey, KeyCheck, OutboxEvent } from '@tsunagari/database';
import { IDENTITY_ENTITIES } from '@tsunagari/identity';
import { PEOPLE_ENTITIES } from '@tsunagari/people';
import { REGISTRY_ENTITIES } from '@tsunagari/registry';

/** Every entity of the product, for the data source. */
export const ENTITIES = [
  ...AUDIT_ENTITIES,
  OutboxEvent,
  IdempotencyKey,
  KeyCheck,
  ...IDENTITY_ENTITIES,
  ...REGISTRY_ENTITIES,
  ...PEOPLE_ENTITIES,
] as const;
