import { Button, Card, Disclosure, Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import type { ImportProblemsQuery, ImportStatusFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { fieldLabel } from './field-labels.js';
import { type RowDecision, useDecide } from './use-decide.js';

const PROBLEMS = graphql(`
  query ImportProblems($id: ID!) {
    importBatch(id: $id) {
      id
      problems {
        code
        field
        message
        outcome
        count
      }
    }
  }
`);

type Problem = NonNullable<ImportProblemsQuery['importBatch']>['problems'][number];

/** What rows wait for, grouped: one decision for all rows with the same reason. Remarks are folded. */
export function ImportProblems({ batch }: { readonly batch: ImportStatusFragment }): ReactElement {
  const query = useOperation(PROBLEMS, { id: batch.id });
  return (
    <QueryState query={query}>
      {({ importBatch }) => {
        const problems = importBatch?.problems ?? [];
        const waiting = problems.filter(({ outcome }) => outcome === 'HOLD' || outcome === 'POSSIBLE_DUPLICATE');
        const remarks = problems.filter(({ outcome }) => outcome === 'WARN');
        return (
          <>
            {waiting.length > 0 ? (
              <Section title={m.problems_title()}>
                <ul className="tn-plain tn-page">
                  {waiting.map((problem) => (
                    <li key={`${problem.code} ${problem.field} ${problem.outcome}`}>
                      <ProblemCard batch={batch} problem={problem} />
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            {remarks.length > 0 ? (
              <Disclosure title={m.remarks_count({ count: remarks.reduce((sum, { count }) => sum + count, 0) })}>
                <ul>
                  {remarks.map((problem) => (
                    <li key={`${problem.code} ${problem.field}`}>
                      {m.problem_rows({ problem: problemText(problem), count: problem.count })}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            ) : null}
          </>
        );
      }}
    </QueryState>
  );
}

function problemText({ field, message }: Problem): string {
  return field ? m.problem_of_field({ field: fieldLabel(field), message }) : message;
}

function ProblemCard({
  batch,
  problem,
}: {
  readonly batch: ImportStatusFragment;
  readonly problem: Problem;
}): ReactElement {
  const decide = useDecide(batch);
  const { code, outcome, count } = problem;
  const all = (decision: RowDecision): void => decide.send({ outcome, reasonCode: code }, decision);
  return (
    <Card>
      <p>
        <strong>{m.problem_rows({ problem: problemText(problem), count })}</strong>
      </p>
      <FormNotices change={decide.change} />
      <div className="tn-actions">
        <ButtonLink to="/imports/$id" params={{ id: batch.id }} search={{ outcome, reason: code }} resetScroll={false}>
          {m.show_these_rows()}
        </ButtonLink>
        {outcome === 'POSSIBLE_DUPLICATE' ? (
          <>
            <Button onPress={() => all('UPDATE')} isPending={decide.change.isPending}>
              {m.all_same_person()}
            </Button>
            <Button onPress={() => all('NEW')} isPending={decide.change.isPending}>
              {m.all_other_person()}
            </Button>
          </>
        ) : null}
        <Button onPress={() => all('SKIP')} isPending={decide.change.isPending}>
          {m.skip_all()}
        </Button>
      </div>
    </Card>
  );
}
