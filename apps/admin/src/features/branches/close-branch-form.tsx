import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { EndForm } from '../shared-fields/end-form.js';
import type { EditableBranch } from './revise-branch-form.js';

const CLOSE = graphql(`
  mutation CloseBranch($input: CloseBranchInput!) {
    closeBranch(input: $input) {
      branch {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 支部を閉じる: without successor; the branch stays readable. */
export function CloseBranchForm({ branch }: { readonly branch: EditableBranch }): ReactElement {
  const navigate = useNavigate();
  const change = useChange(
    CLOSE,
    (result) => result.closeBranch,
    () => navigate({ to: '/branches/$code', params: { code: branch.code } }),
  );
  return (
    <EndForm
      help={m.close_branch_help()}
      action={m.close_branch()}
      name={branch.officialName}
      isReasonAsked
      change={change}
      onEnd={(ending) => change.send({ id: branch.id, version: branch.version, ...ending })}
    />
  );
}
