import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { RequestContext } from '../../graphql/request-context.js';

/** An operation that is about to run. */
export type AskedOperation = Pick<
  GraphQLRequestContextDidResolveOperation<RequestContext>,
  'schema' | 'document' | 'operation' | 'request' | 'source' | 'contextValue'
>;

/** Whether an operation may run, known before anything is read. @throws GraphQLError when it may not */
export type OperationRule = (asked: AskedOperation) => void;
