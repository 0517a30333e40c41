import { Button, TextField } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { useTell } from '../shared-fields/use-tell.js';
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
  const tell = useTell();
  const [name, setName] = useState('');
  const [kana, setKana] = useState('');
  const day = useRequiredDay();
  const [reason, setReason] = useState('');
  const [meeting, setMeeting] = useState('');
  const change = useChange(
    RENAME,
    (result) => result.renameBranch,
    () => {
      if (day.value) tell(m.renamed_to({ name, date: dateText(day.value) }));
      void navigate({ to: '/branches/$code', params: { code: branch.code } });
    },
  );
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        const effectiveOn = day.need();
        if (effectiveOn === null) return;
        const { id, version } = branch;
        void change.send({ id, version, name, kana, effectiveOn, reason: reason || null, meeting: meeting || null });
      }}
    >
      <p className="tn-quiet">{m.rename_help()}</p>
      <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
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
      <RequiredDayField legend={m.first_day_of_name()} day={day} error={change.errorAt('effectiveOn')} />
      <TextField label={m.reason()} help={m.reason_help()} isMultiline value={reason} onChange={setReason} />
      <TextField label={m.meeting()} help={m.meeting_help()} value={meeting} onChange={setMeeting} />
      <div className="tn-actions">
        <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.rename_branch()}
        </Button>
      </div>
    </form>
  );
}
