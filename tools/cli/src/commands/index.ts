import type { Command } from '../command.js';
import { createToken } from './create-token.js';
import { createUser } from './create-user.js';
import { foundCouncil } from './found-council.js';
import { keysStatus } from './keys-status.js';
import { loadDemoCity } from './load-demo-city.js';
import { makeRoster } from './make-roster.js';
import { migrateDatabase } from './migrate-database.js';
import { printSchema } from './print-schema.js';
import { resealKeys } from './reseal-keys.js';
import { retireKeys } from './retire-keys.js';
import { rotateKeys } from './rotate-keys.js';
import { serveProduct } from './serve-product.js';
import { verifyAudit } from './verify-audit.js';

/** Every command, in the order in which the overview shows them. */
export const COMMANDS: readonly Command[] = [
  serveProduct,
  migrateDatabase,
  foundCouncil,
  createUser,
  createToken,
  verifyAudit,
  keysStatus,
  rotateKeys,
  resealKeys,
  retireKeys,
  loadDemoCity,
  makeRoster,
  printSchema,
];
