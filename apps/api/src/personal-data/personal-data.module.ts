import { DisclosureFields, DisclosureResolver } from './disclosure.resolver.js';
import { ErasureResolver } from './erasure.resolver.js';
import { OwnDataCommands } from './own-data.commands.js';
import { RetentionDueFields, RetentionResolver } from './retention.resolver.js';

/** Resolvers of the life of personal data: what a person is told, to whom it was handed on, until when it is kept, how it is erased. */
export const PERSONAL_DATA_RESOLVERS = [
  OwnDataCommands,
  DisclosureResolver,
  DisclosureFields,
  RetentionResolver,
  RetentionDueFields,
  ErasureResolver,
] as const;
