import type { Facts } from '@tsunagari/compiled-reads';
import type { Claims } from '@tsunagari/database';
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import type { CompiledLane } from './compiled-lane.js';
import { factsOver } from './facts.js';
import { leastVariables } from './least-variables.js';

/** Whoever asks, and with which rights the statement would run. */
export interface PlanAsker {
  readonly claims: Claims;
  readonly facts: Facts;
}

interface ScreenQuery {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** A statement with its values. */
export interface PlannedStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The statements of the queries of the screens, by their names: for `explain`, with variables that mean nobody. */
export class ReadPlans {
  #queries: ReadonlyMap<string, ScreenQuery> | null = null;

  constructor(
    private readonly lane: Pick<CompiledLane, 'statement'>,
    private readonly schema: GraphQLSchema,
    private readonly documents: Iterable<string>,
  ) {}

  /** The statement of a query as it is for one who asks; null when the screens have no such query, or the resolvers answer it. */
  statementOf(name: string, { claims, facts }: PlanAsker): PlannedStatement | null {
    this.#queries ??= queriesIn(this.documents);
    const query = this.#queries.get(name);
    if (!query) return null;
    const { text, document, operation } = query;
    const variables = leastVariables(this.schema, operation);
    // Nothing is shown, so no purpose is asked; the plan is that of a read which says one.
    const known = factsOver(facts, { purpose: facts['purpose'] ?? 'UPKEEP' });
    return this.lane.statement({ document, documentKey: text, variables, claims, facts: known });
  }
}

function queriesIn(documents: Iterable<string>): ReadonlyMap<string, ScreenQuery> {
  const queries = new Map<string, ScreenQuery>();
  for (const text of documents) {
    const document = parse(text);
    const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
    if (operation?.operation === 'query' && operation.name)
      queries.set(operation.name.value, { text, document, operation });
  }
  return queries;
}
