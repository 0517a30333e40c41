import { CompiledReads, type Execute, type Mapping, type ReadRequest } from '@tsunagari/compiled-reads';
import { type Claims, NO_CLAIMS, claimSettings } from '@tsunagari/database';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { API_MAPPING } from './api-mapping.js';
import { ASKER_GUARD, proofIn } from './asker-guard.js';
import { unnotedInMapping } from './classified-fields.js';
import { roleClassOf } from './role-class.js';

/** A read as the server hands it on: validated, within the limits, of one who has signed in. */
export interface LaneRequest extends Pick<ReadRequest, 'document' | 'documentKey' | 'operationName' | 'variables'> {
  readonly claims: Claims;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What became of a read in this lane. */
export type LaneOutcome =
  | { readonly kind: 'answered'; readonly body: Buffer; readonly errors: readonly GraphQLError[] }
  /** The resolvers must answer; nothing was read. */
  | { readonly kind: 'not compiled'; readonly reason: string }
  /** The asker, who was remembered, must be looked up anew; nothing was read. */
  | { readonly kind: 'guard failed' }
  /** The statement failed. */
  | { readonly kind: 'failed'; readonly error: unknown };

/** The server has counted before anything comes here; its limits hold in both lanes. */
const COUNTED_BEFORE = {
  depth: Number.POSITIVE_INFINITY,
  fields: Number.POSITIVE_INFINITY,
  aliases: Number.POSITIVE_INFINITY,
  rootFields: Number.POSITIVE_INFINITY,
  directives: Number.POSITIVE_INFINITY,
  cost: Number.POSITIVE_INFINITY,
};

/** The lane of compiled reads: a whole operation becomes one statement whose JSON is the answer. */
export class CompiledLane {
  readonly #reads: CompiledReads;

  /** @throws Error when a mapping does not fit the schema, or would show persons without a note */
  constructor(
    schema: GraphQLSchema,
    private readonly execute: Execute,
    mapping: Mapping = API_MAPPING,
  ) {
    const unnoted = unnotedInMapping(mapping);
    if (unnoted.length > 0) throw new Error(`nobody would know who looked: ${unnoted.join(', ')}`);
    this.#reads = new CompiledReads({
      schema,
      mapping,
      settings: Object.keys(claimSettings(NO_CLAIMS)),
      guard: ASKER_GUARD,
      limits: COUNTED_BEFORE,
    });
  }

  /** Plans and how often they were used again, since the start. */
  get counts() {
    return this.#reads.counts;
  }

  /** Answers with exactly one statement, or says why the resolvers must. */
  async read(request: LaneRequest): Promise<LaneOutcome> {
    const progress = { hasBegun: false };
    const execute: Execute = (...statement) => {
      progress.hasBegun = true;
      return this.execute(...statement);
    };
    try {
      return await this.#reads.read(this.#requestOf(request), execute);
    } catch (error) {
      if (progress.hasBegun) return { kind: 'failed', error };
      throw error;
    }
  }

  /** The statement of a read, for `explain`; null when it is not compiled. */
  statement(request: LaneRequest): { readonly sql: string; readonly values: readonly unknown[] } | null {
    return this.#reads.statement(this.#requestOf(request));
  }

  #requestOf({ claims, facts, ...request }: LaneRequest): ReadRequest {
    const { document, documentKey, operationName, variables } = request;
    const proof = proofIn(facts);
    const settings = claimSettings(proof === null ? claims : { ...claims, tokenHash: proof.tokenHash });
    const roleClass = roleClassOf(facts);
    return { document, documentKey, operationName, variables, roleClass, claims: settings, facts };
  }
}
