import { EmergencyCommands } from './emergency.commands.js';
import { EmergencyAccessFields, EmergencyPersonFields } from './emergency.fields.js';
import { EmergencyResolver } from './emergency.resolver.js';

/** Resolvers of emergencies. */
export const EMERGENCY_RESOLVERS = [
  EmergencyResolver,
  EmergencyCommands,
  EmergencyAccessFields,
  EmergencyPersonFields,
] as const;
