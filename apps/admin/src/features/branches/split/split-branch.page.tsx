import { Button, Page, StateMessage, Steps } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { ButtonLink } from '../../../app/app-link.js';
import { QueryState } from '../../../app/query-state.js';
import { useTitle } from '../../../app/use-title.js';
import { graphql } from '../../../gql/index.js';
import type { SplittableBranchQuery } from '../../../gql/graphql.js';
import { useOperation } from '../../../graphql/use-operation.js';
import { m } from '../../../paraglide/messages.js';
import { AssignStep } from './assign-step.js';
import { ConfirmStep } from './confirm-step.js';
import { isStepComplete, keepDraft, readDraft, type SplitDraft } from './split-draft.js';
import { SplitDone } from './split-done.js';
import { SuccessorsStep } from './successors-step.js';
import { WhenStep } from './when-step.js';

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
  const [done, setDone] = useState<readonly { readonly code: string; readonly name: string }[] | null>(null);
  const query = useOperation(SPLITTABLE, { code, asOf: draft.effectiveOn });
  const change = (next: SplitDraft): void => {
    setDraft(next);
    keepDraft(code, next);
  };
  if (done !== null && draft.effectiveOn !== null)
    return <SplitDone code={code} on={draft.effectiveOn} successors={done} />;
  return (
    <QueryState query={query}>
      {({ branchByCode: branch }) => {
        if (!branch)
          return (
            <StateMessage
              icon="search"
              isWholePage
              title={m.not_found_title()}
              action={<ButtonLink to="/branches">{m.to_branches()}</ButtonLink>}
            />
          );
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
            <Steps
              label={m.steps()}
              current={draft.step}
              steps={[m.step_when(), m.step_successors(), m.step_assign(), m.step_confirm()]}
            />
            <Step
              branch={branch}
              draft={draft}
              onChange={change}
              onDone={(successors) => {
                keepDraft(code, null);
                setDone(successors);
              }}
            />
          </Page>
        );
      }}
    </QueryState>
  );
}

/** What every step works on. */
export interface StepProps {
  readonly branch: SplittableBranch;
  readonly draft: SplitDraft;
  readonly onChange: (draft: SplitDraft) => void;
}

function Step({
  branch,
  draft,
  onChange,
  onDone,
}: StepProps & { readonly onDone: (successors: readonly { code: string; name: string }[]) => void }): ReactElement {
  const ids = branch.associations.nodes.map((association) => association.id);
  const go = (step: number): void => onChange({ ...draft, step });
  const step = { branch, draft, onChange };
  const content = useRef<HTMLDivElement>(null);
  const before = useRef(draft.step);
  useEffect(() => {
    if (before.current !== draft.step) content.current?.focus();
    before.current = draft.step;
  }, [draft.step]);
  return (
    <div className="tn-page" ref={content} tabIndex={-1}>
      {draft.step === 0 ? <WhenStep {...step} /> : null}
      {draft.step === 1 ? <SuccessorsStep {...step} /> : null}
      {draft.step === 2 ? <AssignStep {...step} /> : null}
      {draft.step === 3 ? <ConfirmStep {...step} onDone={onDone} /> : null}
      <div className="tn-actions">
        {draft.step > 0 ? <Button onPress={() => go(draft.step - 1)}>{m.back()}</Button> : null}
        {draft.step < 3 ? (
          <Button
            variant="primary"
            isDisabled={!isStepComplete(draft, draft.step, ids)}
            onPress={() => go(draft.step + 1)}
          >
            {m.next()}
          </Button>
        ) : null}
        <ButtonLink to="/branches/$code" params={{ code: branch.code }} variant="quiet">
          {m.leave_draft()}
        </ButtonLink>
      </div>
    </div>
  );
}
