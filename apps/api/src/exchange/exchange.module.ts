import { registerNode } from '../graphql/node-registry.js';
import { ExportCommands } from './export.commands.js';
import { ImportCommands } from './import.commands.js';
import { ImportBatchFields } from './import.fields.js';
import { importLoaders } from './import.loaders.js';
import { ImportResolver } from './import.resolver.js';
import { ImportRowFields } from './import-row.fields.js';

registerNode('ImportBatch', (context, id) => importLoaders.batch(context).load(id));
registerNode('ImportRow', (context, id) => importLoaders.row(context).load(id));

/** Resolvers of what is brought and taken away as files. */
export const EXCHANGE_RESOLVERS = [
  ExportCommands,
  ImportResolver,
  ImportBatchFields,
  ImportRowFields,
  ImportCommands,
] as const;
