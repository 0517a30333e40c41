import type { Mapping } from '@tsunagari/compiled-reads';
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  TypeInfo,
  isObjectType,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isClassified } from '../trail/note-looks.js';

/** Whether reading a published field is logged: identity and contact (P2), sensitive (P3). */
export function isLogged({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): boolean {
  return isClassified(extensions['privacy']);
}

/** The fields of an operation whose reading is logged, as `Person.name`, each once. */
export function loggedFields(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const field = info.getFieldDef();
        if (field && isLogged(field)) found.add(`${info.getParentType()?.name ?? ''}.${node.name.value}`);
      },
    }),
  );
  return [...found];
}

/** The fields that a mapping reads although their reading is logged; a compiled read writes no log, so there must be none. */
export function loggedInMapping(schema: GraphQLSchema, { types }: Mapping): string[] {
  return Object.entries(types).flatMap(([name, mapping]) => {
    const type = schema.getType(name);
    if (mapping.kind !== 'object' || !isObjectType(type)) return [];
    const fields = type.getFields();
    return Object.keys(mapping.fields)
      .filter((field) => {
        const definition = fields[field];
        return definition !== undefined && isLogged(definition);
      })
      .map((field) => `${name}.${field}`);
  });
}
