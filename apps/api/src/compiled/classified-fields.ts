import type { Mapping } from '@tsunagari/compiled-reads';
import { type DocumentNode, type GraphQLField, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { ABOUT_A_PERSON, isClassified } from '../trail/note-looks.js';

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

/** Types about a person that a mapping reads without noting who is shown; there must be none. */
export function unnotedInMapping({ types }: Mapping): string[] {
  return Object.keys(ABOUT_A_PERSON).filter((name) => {
    const mapping = types[name];
    return mapping?.kind === 'object' && mapping.noted === undefined;
  });
}
