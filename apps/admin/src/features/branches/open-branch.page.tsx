import { Button, Page, TextField } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { OnlyWith } from '../../app/only-with.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { keptDay } from '../shared-fields/kept-day.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { useTell } from '../shared-fields/use-tell.js';
import { useTyped } from '../shared-fields/use-typed.js';
import { BranchNamingFields, EMPTY_NAMING, namingOf } from './branch-fields.js';

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

const EMPTY = { ...EMPTY_NAMING, openedOn: '', areaNote: '' };

/** 支部を設ける */
export function OpenBranchPage(): ReactElement {
  return (
    <OnlyWith ability="openBranch">
      <OpenBranchScreen />
    </OnlyWith>
  );
}

function OpenBranchScreen(): ReactElement {
  useTitle(m.open_branch());
  const navigate = useNavigate();
  const tell = useTell();
  const typing = useTyped('open-branch', EMPTY);
  const { openedOn, areaNote } = typing.fields;
  const naming = namingOf(typing.fields);
  const day = useRequiredDay(keptDay(openedOn, (text) => typing.type({ openedOn: text })));
  const change = useChange(
    OPEN,
    (result) => result.openBranch,
    ({ openBranch: { branch } }) => {
      if (!branch) return;
      typing.forget();
      tell(m.opened_of({ name: naming.name }));
      void navigate({ to: '/branches/$code', params: { code: branch.code } });
    },
  );
  return (
    <Page title={m.open_branch()} lead={m.open_branch_lead()}>
      <form
        className="tn-form tn-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          const from = day.need();
          if (from !== null) void change.send({ ...naming, openedOn: from, areaNote: areaNote || null });
        }}
      >
        <KeptNotice typing={typing} />
        <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
        <BranchNamingFields value={naming} onChange={typing.type} errorAt={(field) => change.errorAt(field)} />
        <RequiredDayField legend={m.first_day()} day={day} error={change.errorAt('openedOn')} />
        <TextField
          label={m.area_note()}
          isMultiline
          value={areaNote}
          onChange={(text) => typing.type({ areaNote: text })}
          error={change.errorAt('areaNote')}
        />
        <div className="tn-actions">
          <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.open_branch()}
          </Button>
          <ButtonLink to="/branches" onClick={typing.forget}>
            {m.cancel()}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
