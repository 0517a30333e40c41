import { DisasterCommands } from './disaster.commands.js';
import { DisasterFields, DisasterStateFields } from './disaster.fields.js';
import { EmergencyCommands } from './emergency.commands.js';
import { EmergencyAccessFields, EmergencyPersonFields } from './emergency.fields.js';
import { EvacuationResolver } from './evacuation.resolver.js';
import { EmergencyResolver } from './emergency.resolver.js';

/** Resolvers of emergencies. */
export const EMERGENCY_RESOLVERS = [
  EmergencyResolver,
  EmergencyCommands,
  EmergencyAccessFields,
  EmergencyPersonFields,
  DisasterCommands,
  DisasterFields,
  DisasterStateFields,
  EvacuationResolver,
] as const;
