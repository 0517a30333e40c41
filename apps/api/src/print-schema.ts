import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { apiSchema, printedSchema } from './server/schema.js';

writeFileSync(path.resolve(import.meta.dirname, '../schema.graphql'), printedSchema(apiSchema()));
