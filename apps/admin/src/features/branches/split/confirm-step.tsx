import { Button, Dialog, Notice } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../../app/query-state.js';
import { graphql } from '../../../gql/index.js';
import type { SplitBranchInput, SplitPreviewQuery } from '../../../gql/graphql.js';
import { type Refusal, useChange } from '../../../graphql/use-change.js';
import { useOperation } from '../../../graphql/use-operation.js';
import { dateText } from '../../../language/dates.js';
import { m } from '../../../paraglide/messages.js';
import { FormNotices } from '../../shared-fields/form-notices.js';
import { BeforeAfter } from './before-after.js';
import { splitInput } from './split-draft.js';
import { stepOf } from './split-refusals.js';
import { type SplitMade, type StepProps, stepNames } from './step.js';

const PREVIEW = graphql(`
  query SplitPreview($input: SplitBranchInput!) {
    branchSplitPreview(input: $input) {
      effectiveOn
      totalAssociations
      unassigned {
        id
        name
      }
      unassignedBases {
        id
        name
      }
      dependents {
        people
        roleTerms
        commissions
        accounts
      }
      successors {
        code
        name
        kana
        households
        householdsAbout
        householdsNotGiven
        associations {
          id
          name
        }
        bases {
          id
          name
        }
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

const SPLIT = graphql(`
  mutation SplitBranch($input: SplitBranchInput!) {
    splitBranch(input: $input) {
      predecessor {
        id
        dependents {
          people
          roleTerms
          commissions
          accounts
        }
      }
      successors {
        id
        code
        name
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

type Preview = SplitPreviewQuery['branchSplitPreview'];
type OnFix = (refusals: readonly Refusal[], step: number) => void;

/** 確認: before and after side by side, then one question, then the split. */
export function ConfirmStep({
  branch,
  draft,
  onDone,
  onFix,
}: Pick<StepProps, 'branch' | 'draft'> & {
  readonly onDone: (made: SplitMade) => void;
  /** Goes back to the step in which a refusal can be put right. */
  readonly onFix: OnFix;
}): ReactElement | null {
  const [isAsked, setAsked] = useState(false);
  const input = splitInput(
    draft,
    branch,
    branch.associations.nodes.map((row) => row.id),
    branch.bases.map((base) => base.id),
  );
  const change = useChange(
    SPLIT,
    (result) => result.splitBranch,
    ({ splitBranch: { successors, predecessor } }) =>
      onDone({ successors: successors ?? [], dependents: predecessor?.dependents ?? null }),
  );
  if (input === null) return null;
  return (
    <>
      <FormNotices change={change} />
      <PreviewOf input={input} branchName={branch.officialName} onConfirm={() => setAsked(true)} onFix={onFix} />
      <Dialog title={m.split_question({ name: branch.officialName })} isOpen={isAsked} onClose={() => setAsked(false)}>
        <p>{m.split_question_text({ date: dateText(input.effectiveOn) })}</p>
        <div className="tn-actions">
          <Button
            variant="primary"
            isPending={change.isPending}
            pendingLabel={m.splitting()}
            onPress={() => void change.send(input).then(() => setAsked(false))}
          >
            {m.split_now()}
          </Button>
          <Button onPress={() => setAsked(false)}>{m.cancel()}</Button>
        </div>
      </Dialog>
    </>
  );
}

function PreviewOf({
  input,
  branchName,
  onConfirm,
  onFix,
}: {
  readonly input: SplitBranchInput;
  readonly branchName: string;
  readonly onConfirm: () => void;
  readonly onFix: OnFix;
}): ReactElement {
  const query = useOperation(PREVIEW, { input });
  return (
    <QueryState query={query}>
      {({ branchSplitPreview: preview }) => (
        <>
          {preview.refusals.length > 0 ? (
            <Refused refusals={preview.refusals} onFix={onFix} />
          ) : (
            <Notice tone="success" title={m.split_ready()} />
          )}
          <BeforeAfter preview={preview} branchName={branchName} />
          <div className="tn-actions">
            <Button variant="primary" isDisabled={preview.refusals.length > 0} onPress={onConfirm}>
              {m.split_now()}
            </Button>
          </div>
        </>
      )}
    </QueryState>
  );
}

/** Why the split cannot be made, each reason with the way to where it is put right. */
function Refused({ refusals, onFix }: { readonly refusals: Preview['refusals']; readonly onFix: OnFix }): ReactElement {
  return (
    <Notice tone="danger" title={m.split_refused()}>
      <ul className="tn-plain">
        {refusals.map(({ code, path, message }) => {
          const step = stepOf(path);
          return (
            <li key={`${code} ${path.join('.')}`}>
              {message}{' '}
              <Button onPress={() => onFix(refusals, step)}>{m.fix_in_step({ name: stepNames()[step] ?? '' })}</Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
