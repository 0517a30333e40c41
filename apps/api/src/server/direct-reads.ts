import {
  type DocumentNode,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { CompiledAnswer } from '../compiled/compiled-answers.js';
import { withExtensions } from '../compiled/ready-body.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Lanes } from './lanes.js';
import { operationLimits } from './operation-limits.js';
import { readableLiterals } from './readable-text.js';
import { costTold } from './rules/cost.rule.js';
import type { AskedOperation } from './rules/operation-rule.js';
import { OPERATION_RULES } from './rules/operation-rules.js';
import { type TrustedDocuments, documentHash } from './trusted-documents.js';

/** A request as the endpoint has read it. */
export interface ReadAsked {
  readonly method: string;
  /** The header of that name. */
  readonly accept: string | undefined;
  readonly body: unknown;
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

const RULES = [...specifiedRules, operationLimits, readableLiterals, NoSchemaIntrospectionCustomRule];
const ORDINARY_ACCEPTS = new Set<string | undefined>([undefined, '*/*', 'application/json']);

/**
 * Answers the queries of the screens without what Apollo does for requests that may be anything: their documents are parsed and validated
 * once; each request is put to the rules of all operations and answered by the compiled lane. Where a rule refuses, or that lane does not
 * answer, Apollo is asked as if nothing had been: refusals and resolvers are its own.
 */
export class DirectReads {
  readonly #prepared = new Map<string, Prepared | null>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly trusted: TrustedDocuments,
    private readonly lanes: Pick<Lanes, 'compiled' | 'counts'>,
  ) {}

  /** The body of the answer; null when Apollo must give it. */
  async answer(asked: ReadAsked, context: RequestContext): Promise<Buffer | null> {
    const start = performance.now();
    const { compiled, counts } = this.lanes;
    const read = context.viewer === null || compiled === null ? null : this.#readOf(asked);
    if (read === null || compiled === null) return null;
    const { document, operation, hash } = read.prepared;
    const operationName = operation.name?.value;
    const { schema } = this;
    const { query, variables } = read;
    const request = { query, variables, ...(operationName !== undefined && { operationName }) };
    const toRules = { schema, document, operation, source: query, request, contextValue: context };
    if (!isLetIn(toRules)) return null;
    const answer = await compiled.answer({ document, operation, documentKey: hash, operationName, variables }, context);
    if (answer === null) return null;
    if (context.lane !== null) counts.count(context.lane, operationName ?? 'nameless', start);
    return bytesOf(answer, costTold(context));
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

function isLetIn(asked: AskedOperation): boolean {
  try {
    for (const rule of OPERATION_RULES) rule(asked);
    return true;
  } catch {
    return false;
  }
}

function bytesOf(answer: CompiledAnswer, extensions: object | null): Buffer {
  if (answer.body !== null) return extensions === null ? answer.body : withExtensions(answer.body, extensions);
  const { errors, data } = answer.result;
  return Buffer.from(`${JSON.stringify({ errors, data, ...(extensions && { extensions }) })}\n`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
