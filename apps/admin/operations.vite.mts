import type { Plugin } from 'vite';

const TAG = /\bgraphql\(\s*`\s*(query|mutation|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

/**
 * Puts the generated document in the place of each `graphql(...)` tag, so that the pages carry the hash of an operation and not its
 * text: the map from texts to documents, through which the tag would look it up, holds every operation of the app.
 */
export function documentsInsteadOfTags(): Plugin {
  return {
    name: 'tsunagari:documents-instead-of-tags',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\/apps\/admin\/src\/.*\.tsx?$/, exclude: /\/src\/gql\// } },
      handler(code, id) {
        const names = new Set<string>();
        const replaced = code.replace(TAG, (_tag, kind: string, name: string) => {
          const document = `${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`;
          names.add(document);
          return document;
        });
        if (names.size === 0) return null;
        const depth = id.split('/apps/admin/src/')[1]?.split('/').length ?? 1;
        const folder = depth === 1 ? './' : '../'.repeat(depth - 1);
        return {
          code: `${replaced}\nimport { ${[...names].join(', ')} } from '${folder}gql/graphql.js';\n`,
          map: null,
        };
      },
    },
  };
}
