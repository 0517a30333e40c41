import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  TypeInfo,
  isCompositeType,
  getNamedType,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Language } from '../../graphql/request-context.js';
import type { OperationRule } from './operation-rule.js';

/** What is answered to one who has not accepted the present secrecy pledge: who it is, and the pledge itself. */
const OPEN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Query: ['__typename', 'viewer'],
  Mutation: ['acceptPledge'],
};
const OPEN_TYPES = new Set([
  'Query',
  'Mutation',
  'Viewer',
  'Account',
  'Council',
  'ViewerAbilities',
  'SecrecyPledge',
  'AcceptPledgePayload',
  'Refusal',
]);

/** Why nothing else is answered, for people. */
export const PLEDGE_REQUIRED: Readonly<Record<Language, string>> = {
  ja: '秘密厳守の約束を読んで、「守ります」を選んでください。それまでは何も表示できません。',
  en: 'Read and accept the secrecy pledge first; until then nothing is shown.',
};

/** Refuses every operation of one who owes the secrecy pledge (秘密厳守の約束), before it runs, unless it is needed to accept it. */
export const pledgeRule: OperationRule = ({ schema, document, contextValue: { viewer, language } }) => {
  if (!viewer?.owesPledge || isOpen(schema, document)) return;
  throw new GraphQLError(PLEDGE_REQUIRED[language], { extensions: { code: 'PLEDGE_REQUIRED', http: { status: 403 } } });
};

/** Whether every field of a document, also of fragments and operations that do not run, is open to one who owes the pledge. */
export function isOpen(schema: GraphQLSchema, document: DocumentNode): boolean {
  const info = new TypeInfo(schema);
  let open = true;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType()?.name ?? '';
        const fields = OPEN_FIELDS[parent];
        const type = getNamedType(info.getType());
        if (fields && !fields.includes(name.value)) open = false;
        if (!OPEN_TYPES.has(parent) || (isCompositeType(type) && !OPEN_TYPES.has(type.name))) open = false;
      },
    }),
  );
  return open;
}
