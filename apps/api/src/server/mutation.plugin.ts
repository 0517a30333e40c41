import { type ApolloServerPlugin, type GraphQLRequest, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { type UnitOfWork, beginUnitOfWork } from '@tsunagari/database';
import { claimsOf } from '@tsunagari/identity';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import type { OnFault } from './apollo.js';
import { claimKey, keepReply, repeatableOf } from './idempotency.js';
import { maskedFault } from './mask-errors.js';
import { recordLooks } from '../trail/record-looks.js';

/**
 * One transaction for each mutation: begun before the command, committed before the answer leaves, undone by a fault.
 * A request with an `Idempotency-Key` that was answered before gets the same answer and runs nothing. A command whose field has the extension
 * `oneStatement` needs no transaction around it, unless its answer must be kept.
 */
export function mutationPlugin(onFault: OnFault): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: ({ schema, operation, contextValue, request, source }) =>
          operation.operation === 'mutation' && !(isOneStatement(schema, operation) && !repeatableOf(request, source))
            ? begin(contextValue, request, source, onFault)
            : Promise.resolve(null),
        willSendResponse: ({ response, contextValue, errors, operationName }) =>
          contextValue.unit === null
            ? tellLooks(contextValue, response, operationName ?? null, onFault)
            : end(contextValue, response, (errors?.length ?? 0) > 0, operationName ?? null, onFault),
      }),
  };
}

/** Whether the command says that it writes all it writes, its audit row too, in one statement: that is a transaction of itself. */
function isOneStatement(schema: GraphQLSchema, { selectionSet: { selections } }: OperationDefinitionNode): boolean {
  const [field] = selections;
  if (field?.kind !== 'Field') return false;
  return schema.getMutationType()?.getFields()[field.name.value]?.extensions['oneStatement'] === true;
}

/** Begins the transaction; the earlier answer, if there is one, or the answer to a fault. */
async function begin(
  context: RequestContext,
  request: GraphQLRequest,
  source: string,
  onFault: OnFault,
): Promise<GraphQLResponse | null> {
  let unit: UnitOfWork | null = null;
  try {
    unit = await beginUnitOfWork(context.database, claimsOf(actorOf(context), context.clock.today()));
    const earlier = await claimKey(context, unit, repeatableOf(request, source));
    if (earlier === null) {
      context.unit = unit;
      context.reader = unit.reader;
    } else {
      await unit.rollback();
    }
    return earlier;
  } catch (error) {
    onFault(error, context.correlationId);
    await unit?.rollback().catch(() => undefined);
    return faultResponse(context);
  }
}

/** Keeps what the mutation has done, or undoes it; after a fault no data is shown, because none was kept. */
async function end(
  context: RequestContext,
  response: GraphQLResponse,
  hasErrors: boolean,
  operationName: string | null,
  onFault: OnFault,
): Promise<void> {
  const { unit } = context;
  if (unit === null) return;
  context.unit = null;
  if (hasErrors) {
    if (response.body.kind === 'single' && response.body.singleResult.data) response.body.singleResult.data = null;
    return unit.rollback().catch((error: unknown) => onFault(error, context.correlationId));
  }
  try {
    await keepReply(context, unit, response);
    await recordLooks(context, unit.manager, operationName);
    await unit.commit();
  } catch (error) {
    onFault(error, context.correlationId);
    await unit.rollback().catch(() => undefined);
    answerFault(context, response);
  }
}

/** Writes into the trail what a query has shown of persons; nothing is shown when that fails. */
async function tellLooks(
  context: RequestContext,
  response: GraphQLResponse,
  operationName: string | null,
  onFault: OnFault,
): Promise<void> {
  try {
    await recordLooks(context, context.database.dataSource, operationName);
  } catch (error) {
    onFault(error, context.correlationId);
    answerFault(context, response);
  }
}

function answerFault(context: RequestContext, response: GraphQLResponse): void {
  const { body, http } = faultResponse(context);
  response.body = body;
  response.http.status = http.status;
}

function faultResponse(context: RequestContext): GraphQLResponse {
  return {
    http: { status: 500, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { errors: [maskedFault(context)] } },
  };
}
