import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import { repeatableOf } from '../idempotency.js';
import type { OperationRule } from './operation-rule.js';

/** Refuses several mutation fields at once, and a key for repeating that is none. */
export const oneCommandRule: OperationRule = ({ operation, request, source }) => {
  if (operation?.operation !== 'mutation') return;
  refuseSeveral(operation);
  repeatableOf(request, source);
};

function refuseSeveral({ selectionSet: { selections } }: OperationDefinitionNode): void {
  if (selections.length === 1 && selections[0]?.kind === 'Field') return;
  throw new GraphQLError('一度に一つの変更だけを送ってください。 / Send one mutation field per operation.', {
    extensions: { code: 'BAD_INPUT', http: { status: 400 } },
  });
}
