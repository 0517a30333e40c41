import { ExportCommands } from './export.commands.js';

/** Resolvers of what is brought and taken away as files. */
export const EXCHANGE_RESOLVERS = [ExportCommands] as const;
