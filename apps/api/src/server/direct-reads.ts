import {
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLRequestContextWillSendResponse,
  type GraphQLRequestListener,
  HeaderMap,
} from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { readyBody } from '../compiled/ready-body.js';
import type { RequestContext } from '../graphql/request-context.js';
import { operationLimits } from './operation-limits.js';
import { readableLiterals } from './readable-text.js';
import { type TrustedDocuments, documentHash } from './trusted-documents.js';

/** A request as the endpoint has read it. */
export interface ReadAsked {
  readonly method: string;
  /** The header of that name. */
  readonly accept: string | undefined;
  readonly body: unknown;
}

/** A body, and a status if it is not 200. */
export interface DirectAnswer {
  readonly status: number | undefined;
  readonly bytes: Buffer;
}

/** A trusted query that was parsed and validated. */
interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly hash: string;
}

interface Read {
  readonly prepared: Prepared;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

type Asked = GraphQLRequestContextResponseForOperation<RequestContext> &
  GraphQLRequestContextWillSendResponse<RequestContext>;
type Listener = GraphQLRequestListener<RequestContext>;

const RULES = [...specifiedRules, operationLimits, readableLiterals, NoSchemaIntrospectionCustomRule];
const ORDINARY_ACCEPTS = new Set<string | undefined>([undefined, '*/*', 'application/json']);

/**
 * Answers the queries of the screens without what Apollo does for requests that may be anything: their documents are parsed and validated
 * once, and then the same plugins are asked in the same order – may it run, who answers it, what is told at the end. Where one of them
 * refuses, or none answers, Apollo is asked as if nothing had been: refusals and resolvers are its own.
 */
export class DirectReads {
  readonly #prepared = new Map<string, Prepared | null>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly trusted: TrustedDocuments,
    private readonly plugins: readonly ApolloServerPlugin<RequestContext>[],
  ) {}

  /** The answer; null when Apollo must give it. */
  async answer(asked: ReadAsked, contextValue: RequestContext): Promise<DirectAnswer | null> {
    const read = contextValue.viewer === null ? null : this.#readOf(asked);
    if (read === null) return null;
    const context = contextOf(this.schema, read, contextValue);
    const listeners: Listener[] = [];
    for (const plugin of this.plugins) listeners.push((await plugin.requestDidStart?.(context)) ?? {});
    if (!(await isLetIn(listeners, context))) return null;
    for (const listener of listeners) {
      const response = await listener.responseForOperation?.(context);
      if (!response) continue;
      context.response.body = response.body;
      context.response.http.status = response.http.status;
      for (const each of listeners) await each.willSendResponse?.(context);
      return { status: context.response.http.status, bytes: bytesOf(context) };
    }
    return null;
  }

  /** The query that is asked, when all about the request is as the screens ask. */
  #readOf({ method, accept, body }: ReadAsked): Read | null {
    if (method !== 'POST' || !ORDINARY_ACCEPTS.has(accept) || !isObject(body)) return null;
    const { query, operationName, extensions } = body;
    const variables = body['variables'] ?? {};
    if (typeof query !== 'string' || !isObject(variables) || extensions !== undefined) return null;
    const prepared = this.#preparedOf(query);
    if (prepared === null) return null;
    const isThatOne = operationName === undefined || operationName === prepared.operation.name?.value;
    return isThatOne ? { prepared, query, variables: { ...variables } } : null;
  }

  #preparedOf(text: string): Prepared | null {
    const known = this.#prepared.get(text);
    if (known !== undefined) return known;
    const hash = documentHash(text);
    if (!this.trusted.has(hash)) return null;
    const prepared = this.#prepare(text, hash);
    this.#prepared.set(text, prepared);
    return prepared;
  }

  #prepare(text: string, hash: string): Prepared | null {
    const document = parse(text);
    const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition');
    const [operation] = operations;
    const problems = validate(this.schema, document, RULES);
    const isQuery = operations.length === 1 && operation?.operation === 'query' && problems.length === 0;
    return isQuery ? { document, operation, hash } : null;
  }
}

/** What Apollo would hand to plugins, as far as those of the house look at it. */
function contextOf(
  schema: GraphQLSchema,
  { prepared: { document, operation, hash }, query, variables }: Read,
  contextValue: RequestContext,
): Asked {
  const operationName = operation.name?.value ?? null;
  return {
    schema,
    document,
    operation,
    operationName,
    queryHash: hash,
    source: query,
    request: { query, variables, ...(operationName === null ? {} : { operationName }) },
    contextValue,
    response: { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult: {} } },
    requestIsBatched: false,
  } as Partial<Asked> as Asked;
}

async function isLetIn(listeners: readonly Listener[], context: Asked): Promise<boolean> {
  try {
    for (const listener of listeners) await listener.didResolveOperation?.(context);
    return true;
  } catch {
    return false;
  }
}

function bytesOf({ response: { body } }: Asked): Buffer {
  if (body.kind !== 'single') throw new Error('a read has no answer in parts');
  const { errors, data, extensions } = body.singleResult;
  const result = { ...(errors && { errors }), ...(data !== undefined && { data }), ...(extensions && { extensions }) };
  return readyBody(result) ?? Buffer.from(`${JSON.stringify(result)}\n`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
