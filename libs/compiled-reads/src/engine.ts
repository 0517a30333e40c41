import { type DocumentNode, type FragmentDefinitionNode, getOperationAST, getVariableValues } from 'graphql';
import { type Answer, answerOf } from './buffer/answer.js';
import { OperationPlans } from './cache/plan-cache.js';
import { Recent } from './cache/recent.js';
import { StatementNames } from './cache/statement-names.js';
import { checkMapping } from './mapping/check-mapping.js';
import { valuesOf } from './parameters/parameter.js';
import { type ClaimValues, type Facts, Run } from './parameters/run.js';
import { requireSettings } from './permission/claims.js';
import { type Plan, type PlanGround, type PreparedOperation, compile } from './plan/compile.js';
import { NotCompiled } from './plan/not-compiled.js';
import { refuseTooLarge } from './selection/limits.js';
import { type Limits, OperationRefused, USUAL_LIMITS } from './selection/operation-refused.js';

/** What reads are compiled from, and within which bounds. */
export interface ReadsOptions extends PlanGround {
  readonly limits?: Partial<Limits>;
  /** Operations that are remembered, 500 unless told; and plans for each of them, 64 unless told. */
  readonly operationsKept?: number;
  readonly plansKeptOfEach?: number;
  /** Names of prepared statements ever given, 1,000 unless told. */
  readonly statementsNamed?: number;
}

/** A read operation as it came in. The document has passed graphql-js's `validate` with the same schema. */
export interface ReadRequest {
  readonly document: DocumentNode;
  /** What the document is known by: its text or the hash of it. */
  readonly documentKey: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Plans are compiled for a class of roles: all who may read the same fields. A handful of words of the server. */
  readonly roleClass: string;
  /** Values of the settings: `{'app.council_id': '…'}`; the server's own words, never a client's. */
  readonly claims?: ClaimValues;
  /** What mappings ask of `asker.fact`: `{today: '2026-04-01'}`. The server's own words, which fit the types that mappings ask for. */
  readonly facts?: Facts;
}

/**
 * Runs one statement. `name` is for a prepared statement, null for none. Its one row has one column, `data`: with pg read it as bytes
 * (`binary: true`), text works too.
 */
export type Execute = (
  sql: string,
  values: readonly unknown[],
  name: string | null,
) => Promise<readonly { readonly data: Buffer | string | null }[]>;

/** An answer, or why the other lane must give it, or that the guard did not hold: then nothing was read. */
export type Outcome =
  | ({ readonly kind: 'answered' } & Answer)
  | { readonly kind: 'not compiled'; readonly reason: string }
  | { readonly kind: 'guard failed' };

/** Counts since the start, for those who run the server. */
export interface ReadsCounts {
  readonly compiled: number;
  readonly reused: number;
  readonly notCompiled: number;
  readonly operations: number;
  readonly plans: number;
}

interface Operation {
  readonly prepared: PreparedOperation;
  readonly plans: OperationPlans<Plan | NotCompiled>;
}

/** Reads that are compiled: a whole operation becomes one SQL statement whose answer is sent on as it is. */
export class CompiledReads {
  readonly #limits: Limits;
  readonly #operations: Recent<Operation>;
  readonly #names: StatementNames;
  readonly #counts = { compiled: 0, reused: 0, notCompiled: 0 };

  /** @throws MappingProblem when the mapping does not fit the schema */
  constructor(private readonly options: ReadsOptions) {
    checkMapping(options.schema, options.mapping);
    this.#limits = { ...USUAL_LIMITS, ...options.limits };
    this.#operations = new Recent(options.operationsKept ?? 500);
    this.#names = new StatementNames(options.statementsNamed ?? 1_000);
  }

  /** What happened since the start. */
  get counts(): ReadsCounts {
    const operations = this.#operations.values();
    const plans = operations.reduce((sum, operation) => sum + operation.plans.size, 0);
    return { ...this.#counts, operations: operations.length, plans };
  }

  /**
   * Answers a read operation with exactly one statement, or says why it is not compiled; then no statement has run.
   * @throws OperationRefused when it is too large, before anything is compiled
   */
  async read(request: ReadRequest, execute: Execute): Promise<Outcome> {
    const bound = this.#bind(request);
    if (bound instanceof NotCompiled) {
      this.#counts.notCompiled++;
      return { kind: 'not compiled', reason: bound.message };
    }
    const { plan, run, values } = bound;
    const [row] = await execute(plan.sql, values, this.#names.of(plan.sql));
    if (row?.data === null && plan.isGuarded) return { kind: 'guard failed' };
    if (row?.data == null) throw new Error('The statement of a compiled read gave no answer.');
    return { kind: 'answered', ...answerOf(plan, row.data, run) };
  }

  /** The statement of an operation with its values, for `explain`; null when it is not compiled. @throws OperationRefused */
  statement(request: ReadRequest): { readonly sql: string; readonly values: readonly unknown[] } | null {
    const bound = this.#bind(request);
    return bound instanceof NotCompiled ? null : { sql: bound.plan.sql, values: bound.values };
  }

  #bind(request: ReadRequest): { plan: Plan; run: Run; values: unknown[] } | NotCompiled {
    try {
      const { prepared, plans } = this.#operationOf(request);
      const run = this.#runOf(prepared, request);
      const plan = this.#planFor(prepared, plans, request.roleClass, run);
      if (plan instanceof NotCompiled) return plan;
      if (plan.cost.of(run) > this.#limits.cost) throw new OperationRefused('cost', this.#limits.cost);
      return { plan, run, values: valuesOf(plan.parameters, run) };
    } catch (error) {
      if (error instanceof NotCompiled) return error;
      throw error;
    }
  }

  #operationOf({ document, documentKey, operationName = null, roleClass }: ReadRequest): Operation {
    // With their lengths no texts can be taken for others together with what stands behind them.
    const name = operationName === null ? '' : `\n${operationName}`;
    const key = `${roleClass.length} ${documentKey.length} ${roleClass}${documentKey}${name}`;
    return this.#operations.get(key, () => {
      const operation = getOperationAST(document, operationName);
      if (!operation) throw new NotCompiled('The document does not have that operation.');
      const fragments = new Map<string, FragmentDefinitionNode>();
      for (const each of document.definitions)
        if (each.kind === 'FragmentDefinition') fragments.set(each.name.value, each);
      refuseTooLarge(operation, fragments, this.#limits);
      return { prepared: { operation, fragments }, plans: new OperationPlans(this.options.plansKeptOfEach ?? 64) };
    });
  }

  #runOf({ operation }: PreparedOperation, { variables = {}, claims = {}, facts = {} }: ReadRequest): Run {
    const coerced = getVariableValues(this.options.schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: 1,
    }).coerced;
    if (!coerced) throw new NotCompiled('The variables do not fit.');
    requireSettings(this.options.settings, claims);
    return new Run(coerced, facts, claims);
  }

  #planFor(
    prepared: PreparedOperation,
    plans: OperationPlans<Plan | NotCompiled>,
    roleClass: string,
    run: Run,
  ): Plan | NotCompiled {
    const known = plans.find(run);
    if (known) {
      this.#counts.reused++;
      return known;
    }
    const { plan, decisions } = compile(this.options, prepared, roleClass, run);
    this.#counts.compiled++;
    plans.keep(decisions.taken, plan);
    return plan;
  }
}
