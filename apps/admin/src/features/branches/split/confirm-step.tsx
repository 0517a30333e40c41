import { Button, Card, Dialog, Notice, Section } from '@tsunagari/ui';
import { formatNumber } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../../app/query-state.js';
import { graphql } from '../../../gql/index.js';
import type { SplitPreviewQuery } from '../../../gql/graphql.js';
import { useChange, useOperation } from '../../../graphql/use-operation.js';
import { dateText } from '../../../language/dates.js';
import { m } from '../../../paraglide/messages.js';
import { FormNotices } from '../../shared-fields/form-notices.js';
import type { StepProps } from './split-branch.page.js';
import { splitInput } from './split-draft.js';

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
      successors {
        code
        name
        kana
        households
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

/** 確認: before and after side by side, then one question, then the split. */
export function ConfirmStep({
  branch,
  draft,
  onDone,
}: StepProps & {
  readonly onDone: (successors: readonly { code: string; name: string }[]) => void;
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
    ({ splitBranch }) => onDone(splitBranch.successors ?? []),
  );
  if (input === null) return null;
  return (
    <>
      <FormNotices change={change} />
      <PreviewOf input={input} branchName={branch.officialName} onConfirm={() => setAsked(true)} />
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
}: {
  readonly input: NonNullable<ReturnType<typeof splitInput>>;
  readonly branchName: string;
  readonly onConfirm: () => void;
}): ReactElement {
  const query = useOperation(PREVIEW, { input });
  return (
    <QueryState query={query}>
      {({ branchSplitPreview: preview }) => (
        <>
          {preview.refusals.length > 0 ? (
            <Notice tone="danger" title={m.split_refused()}>
              <ul>
                {preview.refusals.map(({ code, path, message }) => (
                  <li key={`${code} ${path.join('.')}`}>{message}</li>
                ))}
              </ul>
            </Notice>
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

function BeforeAfter({
  preview,
  branchName,
}: {
  readonly preview: Preview;
  readonly branchName: string;
}): ReactElement {
  return (
    <Section title={m.preview_title({ date: dateText(preview.effectiveOn) })}>
      <p>{m.preview_before({ name: branchName, count: preview.totalAssociations })}</p>
      <div className="tn-columns">
        {preview.successors.map((successor) => (
          <Card key={successor.code}>
            <h3>
              {m.preview_successor({ name: successor.name, code: successor.code })}{' '}
              <span className="tn-quiet tn-small">{successor.kana}</span>
            </h3>
            <p>
              <strong>{m.associations_count({ count: successor.associations.length })}</strong>
              <br />
              {m.preview_households({
                households: successor.households == null ? m.not_given() : formatNumber(successor.households),
                missing: successor.householdsNotGiven,
              })}
            </p>
            <ul>
              {successor.associations.map((association) => (
                <li key={association.id}>{association.name}</li>
              ))}
            </ul>
            <p className={successor.bases.length === 0 ? 'tn-missing' : undefined}>
              {successor.bases.length === 0
                ? m.no_base()
                : m.preview_bases({ names: successor.bases.map((base) => base.name).join('、') })}
            </p>
          </Card>
        ))}
      </div>
      {preview.unassignedBases.length > 0 ? (
        <Notice
          tone="warning"
          title={m.preview_bases_end({ names: preview.unassignedBases.map((base) => base.name).join('、') })}
        />
      ) : null}
    </Section>
  );
}
