import { worksForCouncil } from '@tsunagari/identity';
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { forbidden } from './forbidden.js';
import type { OperationRule } from './operation-rule.js';

/** What one who holds no role of the house may ask: who it is, and its own account. Analysts and those whose term is over. */
const OPEN: Readonly<Record<string, '*' | readonly string[]>> = {
  Query: ['viewer'],
  Mutation: [
    'acceptPledge',
    'addPasskey',
    'changeMyPassword',
    'confirmTotp',
    'createAccessToken',
    'removePasskey',
    'removeTotp',
    'renamePasskey',
    'reviseMyAccount',
    'revokeAccessToken',
    'startPasskey',
    'startPasskeyProof',
    'startTotp',
  ],
  Viewer: '*',
  ViewerAbilities: '*',
  RoleGrant: '*',
  Council: ['id', 'name', 'watermark', 'isFictional'],
  Branch: ['id', 'code', 'name'],
  Account: '*',
  AccessToken: '*',
  Passkey: '*',
  SecrecyPledge: '*',
  StartedPasskey: '*',
  StartedTotp: '*',
  Refusal: '*',
};

/** Refuses every operation beyond the own account to one who does not work for the council today. */
export const houseRule: OperationRule = ({ schema, document, contextValue: { viewer, clock, language } }) => {
  if (viewer === null || worksForCouncil(viewer.actor, clock.today()) || isOwn(schema, document)) return;
  throw forbidden(language);
};

function isOwn(schema: GraphQLSchema, document: DocumentNode): boolean {
  const info = new TypeInfo(schema);
  let own = true;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name: { value: field } }) {
        const parent = info.getParentType()?.name ?? '';
        const open = parent.endsWith('Payload') ? '*' : OPEN[parent];
        if (field !== '__typename' && open !== '*' && !open?.includes(field)) own = false;
      },
    }),
  );
  return own;
}
