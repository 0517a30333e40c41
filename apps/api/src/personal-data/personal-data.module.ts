import { ErasureResolver } from './erasure.resolver.js';
import { OwnDataCommands } from './own-data.commands.js';

/** Resolvers of the life of personal data: what a person is told, and how a person is erased. */
export const PERSONAL_DATA_RESOLVERS = [OwnDataCommands, ErasureResolver] as const;
