import { Page, StateMessage, Steps } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../../app/app-link.js';
import { Missing } from '../../../app/missing.js';
import { QueryState } from '../../../app/query-state.js';
import { useTitle } from '../../../app/use-title.js';
import { graphql } from '../../../gql/index.js';
import type { SplittableBranchQuery } from '../../../gql/graphql.js';
import { useOperation } from '../../../graphql/use-operation.js';
import { m } from '../../../paraglide/messages.js';
import { keepDraft, readDraft, type SplitDraft } from './split-draft.js';
import { SplitDone } from './split-done.js';
import { SplitSteps } from './split-steps.js';
import { type SplitMade, stepNames } from './step.js';

const SPLITTABLE = graphql(`
  query SplittableBranch($code: String!, $asOf: Date) {
    branchByCode(code: $code) {
      id
      version
      code
      name
      officialName
      abilities {
        split
      }
      bases(asOf: $asOf) {
        id
        name
      }
      associations(first: 100, asOf: $asOf) {
        totalCount
        nodes {
          id
          name
          kana
          latestHouseholds {
            id
            quality
            amount
            unit
          }
        }
      }
    }
  }
`);

export type SplittableBranch = NonNullable<SplittableBranchQuery['branchByCode']>;

/** 支部の分割: four steps with a preview; what was filled in stays when the page is read anew. */
export function SplitBranchPage(): ReactElement {
  const { code } = useParams({ from: '/signed-in/branches/$code/split' });
  useTitle(m.split_branch());
  const [draft, setDraft] = useState(() => readDraft(code));
  const [done, setDone] = useState<SplitMade | null>(null);
  const query = useOperation(SPLITTABLE, { code, asOf: draft.effectiveOn });
  const change = (next: SplitDraft): void => {
    setDraft(next);
    keepDraft(code, next);
  };
  if (done !== null && draft.effectiveOn !== null) return <SplitDone code={code} on={draft.effectiveOn} made={done} />;
  return (
    <QueryState query={query} isWholePage>
      {({ branchByCode: branch }) => {
        if (!branch) return <Missing action={<ButtonLink to="/branches">{m.to_branches()}</ButtonLink>} />;
        if (!branch.abilities.split) {
          return (
            <StateMessage
              icon="lock"
              isWholePage
              title={m.split_not_possible()}
              action={
                <ButtonLink to="/branches/$code" params={{ code }}>
                  {m.back()}
                </ButtonLink>
              }
            >
              {m.split_not_possible_text()}
            </StateMessage>
          );
        }
        return (
          <Page
            title={m.split_of({ name: branch.officialName })}
            lead={m.split_lead()}
            crumbsLabel={m.you_are_here()}
            crumbs={
              <>
                <li>
                  <Link to="/branches">{m.nav_branches()}</Link>
                </li>
                <li>
                  <Link to="/branches/$code" params={{ code }}>
                    {branch.officialName}
                  </Link>
                </li>
              </>
            }
          >
            <Steps label={m.steps()} current={draft.step} steps={stepNames()} />
            <SplitSteps
              branch={branch}
              draft={draft}
              onChange={change}
              onDone={(made) => {
                keepDraft(code, null);
                setDone(made);
              }}
            />
          </Page>
        );
      }}
    </QueryState>
  );
}
