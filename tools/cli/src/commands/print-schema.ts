import type { Command } from '../command.js';
import { productApi } from '../running/product-api.js';

/** `schema print`: the GraphQL schema of the operational API; needs no database. */
export const printSchema: Command = {
  name: 'schema print',
  japanese: 'GraphQL のスキーマを出力する',
  english: 'print the GraphQL schema',
  options: {},
  async run(_given, surroundings) {
    const api = await productApi(surroundings.root);
    surroundings.print(api.schemaText().trimEnd());
  },
};
