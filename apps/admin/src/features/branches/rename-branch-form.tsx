import { Button, EraDateField, TextField } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { dateLabels } from '../shared-fields/date-labels.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import type { EditableBranch } from './revise-branch-form.js';

const RENAME = graphql(`
  mutation RenameBranch($input: RenameBranchInput!) {
    renameBranch(input: $input) {
      branch {
        id
        code
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** Another name from a day on. */
export function RenameBranchForm({ branch }: { readonly branch: EditableBranch }): ReactElement {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [kana, setKana] = useState('');
  const [effectiveOn, setEffectiveOn] = useState<PlainDate | null>(null);
  const [reason, setReason] = useState('');
  const change = useChange(
    RENAME,
    (result) => result.renameBranch,
    () => void navigate({ to: '/branches/$code', params: { code: branch.code } }),
  );
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (effectiveOn)
          void change.send({ id: branch.id, version: branch.version, name, kana, effectiveOn, reason: reason || null });
      }}
    >
      <p className="tn-quiet">{m.rename_help()}</p>
      <FormNotices change={change} />
      <TextField
        label={m.new_name()}
        help={m.branch_name_help()}
        requiredLabel={m.required()}
        value={name}
        onChange={setName}
        error={change.errorAt('name')}
      />
      <TextField
        label={m.kana()}
        requiredLabel={m.required()}
        value={kana}
        onChange={setKana}
        error={change.errorAt('kana')}
      />
      <EraDateField
        legend={m.first_day_of_name()}
        requiredLabel={m.required()}
        labels={dateLabels()}
        value={effectiveOn}
        onChange={setEffectiveOn}
        error={change.errorAt('effectiveOn')}
      />
      <TextField label={m.reason()} isMultiline value={reason} onChange={setReason} />
      <div className="tn-actions">
        <Button type="submit" isDisabled={effectiveOn === null} isPending={change.isPending} pendingLabel={m.saving()}>
          {m.rename_branch()}
        </Button>
      </div>
    </form>
  );
}
