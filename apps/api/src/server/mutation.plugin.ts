import type { ApolloServerPlugin } from '@apollo/server';
import { beginUnitOfWork } from '@tsunagari/database';
import { GraphQLError } from 'graphql';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { claimKey, keepReply } from './idempotency.js';
import { maskedFault } from './mask-errors.js';

/**
 * One transaction for each mutation: begun before the command, committed before the answer leaves, undone by a fault.
 * A request with an `Idempotency-Key` that was answered before gets the same answer and runs nothing.
 */
export function mutationPlugin(
  onFault: (error: unknown, context: RequestContext) => void,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation }) => {
          if (operation?.operation === 'mutation' && operation.selectionSet.selections.length !== 1) {
            throw new GraphQLError('一度に一つの変更だけを送ってください。 / Send one mutation field per operation.', {
              extensions: { code: 'BAD_INPUT', http: { status: 400 } },
            });
          }
          return Promise.resolve();
        },
        responseForOperation: async ({ operation, contextValue: context, request, source }) => {
          if (operation.operation !== 'mutation') return null;
          const { councilId, accountId } = actorOf(context);
          const unit = await beginUnitOfWork(context.database, { councilId, accountId });
          context.unit = unit;
          const outside = context.reader;
          context.reader = unit.reader;
          const earlier = await claimKey(context, unit, {
            key: request.http?.headers.get('idempotency-key'),
            source,
            request,
          });
          if (earlier === null) return null;
          await unit.rollback();
          context.unit = null;
          context.reader = outside;
          return earlier;
        },
        willSendResponse: async ({ response, contextValue: context, errors }) => {
          const { unit } = context;
          if (unit === null) return;
          context.unit = null;
          try {
            if (errors && errors.length > 0) return await unit.rollback();
            await keepReply(context, unit, response);
            await unit.commit();
          } catch (error) {
            await unit.rollback();
            onFault(error, context);
            response.body = { kind: 'single', singleResult: { data: null, errors: [maskedFault(context)] } };
          }
        },
      }),
  };
}
