import { GraphQLError } from 'graphql';
import type { OperationRule } from './operation-rule.js';

/** Refuses a document without the operation that is asked for. */
export const existingOperationRule: OperationRule = ({ operation }) => {
  if (operation) return;
  throw new GraphQLError('operationName の操作がありません。 / There is no operation of that operationName.', {
    extensions: { code: 'BAD_INPUT', http: { status: 400 } },
  });
};
