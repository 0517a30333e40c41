import { Button, Page, TextField } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { type BranchNaming, BranchNamingFields } from './branch-fields.js';

const OPEN = graphql(`
  mutation OpenBranch($input: OpenBranchInput!) {
    openBranch(input: $input) {
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

/** 支部を設ける */
export function OpenBranchPage(): ReactElement {
  useTitle(m.open_branch());
  const navigate = useNavigate();
  const [naming, setNaming] = useState<BranchNaming>({ code: '', name: '', kana: '', kind: 'DISTRICT' });
  const [areaNote, setAreaNote] = useState('');
  const day = useRequiredDay();
  const change = useChange(
    OPEN,
    (result) => result.openBranch,
    ({ openBranch: { branch } }) => void (branch && navigate({ to: '/branches/$code', params: { code: branch.code } })),
  );
  return (
    <Page title={m.open_branch()} lead={m.open_branch_lead()}>
      <form
        className="tn-form tn-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          const openedOn = day.need();
          if (openedOn !== null) void change.send({ ...naming, openedOn, areaNote: areaNote || null });
        }}
      >
        <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
        <BranchNamingFields
          value={naming}
          onChange={(part) => setNaming({ ...naming, ...part })}
          errorAt={(field) => change.errorAt(field)}
        />
        <RequiredDayField legend={m.first_day()} day={day} error={change.errorAt('openedOn')} />
        <TextField
          label={m.area_note()}
          isMultiline
          value={areaNote}
          onChange={setAreaNote}
          error={change.errorAt('areaNote')}
        />
        <div className="tn-actions">
          <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.open_branch()}
          </Button>
          <ButtonLink to="/branches">{m.cancel()}</ButtonLink>
        </div>
      </form>
    </Page>
  );
}
