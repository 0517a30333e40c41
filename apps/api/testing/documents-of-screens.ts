import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';

/** A query of the screens. */
export interface ScreenQuery {
  readonly name: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const MANIFEST = path.join(__dirname, '../../admin/trusted-documents.json');

/** All queries that the screens may ask, by name. */
export function queriesOfScreens(): ScreenQuery[] {
  const manifest: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  return Object.values(Object(manifest) as Record<string, string>)
    .flatMap((text) => {
      const document = parse(text);
      const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
      const name = operation?.name?.value;
      return operation?.operation === 'query' && name !== undefined ? [{ name, text, document, operation }] : [];
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
