import {
  type ASTVisitor,
  GraphQLError,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Most that one operation may have, so that nobody can keep the server busy with a small text. */
export const LIMITS = {
  depth: 12,
  aliases: 30,
  rootFields: 30,
  selections: 500,
  directives: 20,
  tokens: 2_000,
  cost: 20_000,
} as const;

const NAMES = {
  depth: { ja: '入れ子の深さ', en: 'depth' },
  aliases: { ja: '別名', en: 'aliases' },
  rootFields: { ja: '最上位の項目', en: 'root fields' },
  selections: { ja: '項目', en: 'selections' },
  directives: { ja: '指示（@）', en: 'directives' },
} as const;

/** Refuses operations beyond {@link LIMITS} before they run. Fragments count where they are spread; questions about the schema itself may be deep. */
export const operationLimits: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document: {
    enter(document) {
      const counts = { aliases: 0, selections: 0, directives: 0, rootFields: 0 };
      const fragments = new Map<string, { selectionSet: SelectionSetNode }>();
      const tell = (limit: keyof typeof NAMES): false => {
        const { ja, en } = NAMES[limit];
        const message = `問い合わせが大きすぎます（${ja}は${LIMITS[limit]}まで）。 / The operation is too large: ${en} at most ${LIMITS[limit]}.`;
        context.reportError(new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' } }));
        return false;
      };
      for (const definition of document.definitions)
        if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);

      /** Walks selections; false as soon as a limit is passed. Depth 0 stands for the schema. */
      const walk = (set: SelectionSetNode | undefined, depth: number, within: readonly string[]): boolean => {
        if (!set) return true;
        if (depth > LIMITS.depth) return tell('depth');
        for (const selection of set.selections) {
          if (++counts.selections > LIMITS.selections) return tell('selections');
          counts.directives += selection.directives?.length ?? 0;
          if (counts.directives > LIMITS.directives) return tell('directives');
          if (selection.kind === 'Field') {
            if (depth === 1 && ++counts.rootFields > LIMITS.rootFields) return tell('rootFields');
            if (selection.alias && ++counts.aliases > LIMITS.aliases) return tell('aliases');
            const isOfSchema = depth === 0 || selection.name.value.startsWith('__');
            if (!walk(selection.selectionSet, isOfSchema ? 0 : depth + 1, within)) return false;
          } else if (selection.kind === 'InlineFragment') {
            if (!walk(selection.selectionSet, depth, within)) return false;
          } else {
            const name = selection.name.value;
            if (!within.includes(name) && !walk(fragments.get(name)?.selectionSet, depth, [...within, name]))
              return false;
          }
        }
        return true;
      };

      for (const definition of document.definitions) {
        if (definition.kind !== 'OperationDefinition') continue;
        counts.directives += definition.directives?.length ?? 0;
        if (!walk(definition.selectionSet, 1, [])) return false;
      }
    },
  },
});
