import { canKeepAccounts } from '@tsunagari/identity';
import { Arg, Ctx, Extensions, Query } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { accessDenied } from '../server/refusals.js';

interface PlanRow {
  readonly 'QUERY PLAN': string;
}

/** How PostgreSQL answers the screens, for administrators who look for what is slow. */
@Answers('Query')
export class ExplainReadResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => String, {
    nullable: true,
    description:
      'The plan (EXPLAIN) by which PostgreSQL would answer a query of the screens for you; nothing is read, and no value of a person is in it. Null when the screens have no such query, or it is not compiled. For administrators.',
  })
  async explainRead(
    @Arg('operation', () => String, { description: 'Name of the query: `PersonList`.' }) operation: string,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    if (!canKeepAccounts(actorOf(context), context.clock.today())) throw accessDenied(context);
    const statement = context.planOf?.(operation) ?? null;
    if (statement === null) return null;
    const rows: PlanRow[] = await context.database.dataSource.query(`explain ${statement.sql}`, [...statement.values]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }
}

/** Resolvers about the reads themselves. */
export const READ_RESOLVERS = [ExplainReadResolver] as const;
