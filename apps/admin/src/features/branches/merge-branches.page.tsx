import { Button, Checkbox, Page, TextField } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { type BranchNaming, BranchNamingFields } from './branch-fields.js';

const MERGEABLE = graphql(`
  query MergeableBranches {
    branches(first: 100) {
      nodes {
        id
        version
        name
        associations(first: 1) {
          totalCount
        }
        abilities {
          merge
        }
      }
    }
  }
`);

const MERGE = graphql(`
  mutation MergeBranches($input: MergeBranchesInput!) {
    mergeBranches(input: $input) {
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

/** 支部の統合 */
export function MergeBranchesPage(): ReactElement {
  useTitle(m.merge_branches());
  const navigate = useNavigate();
  const query = useOperation(MERGEABLE, {});
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [naming, setNaming] = useState<BranchNaming>({ code: '', name: '', kana: '', kind: 'DISTRICT' });
  const day = useRequiredDay();
  const [reason, setReason] = useState('');
  const [meeting, setMeeting] = useState('');
  const change = useChange(
    MERGE,
    (result) => result.mergeBranches,
    ({ mergeBranches: { branch } }) =>
      void (branch && navigate({ to: '/branches/$code', params: { code: branch.code } })),
  );
  return (
    <Page title={m.merge_branches()} lead={m.merge_lead()}>
      <QueryState query={query}>
        {({ branches }) => (
          <form
            className="tn-form"
            onSubmit={(event) => {
              event.preventDefault();
              const seen = branches.nodes
                .filter((branch) => chosen.includes(branch.id))
                .map(({ id, version }) => ({ id, version }));
              const effectiveOn = day.need();
              if (effectiveOn === null) return;
              const words = { reason: reason || null, meeting: meeting || null };
              void change.send({ ...naming, branches: seen, effectiveOn, ...words });
            }}
          >
            <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
            <fieldset className="tn-field">
              <legend>{m.merge_which()}</legend>
              <div className="tn-choices">
                {branches.nodes
                  .filter((branch) => branch.abilities.merge)
                  .map((branch) => (
                    <Checkbox
                      key={branch.id}
                      isSelected={chosen.includes(branch.id)}
                      onChange={(isOn) =>
                        setChosen(isOn ? [...chosen, branch.id] : chosen.filter((id) => id !== branch.id))
                      }
                    >
                      {m.branch_with_count({ name: branch.name, count: branch.associations.totalCount })}
                    </Checkbox>
                  ))}
              </div>
            </fieldset>
            <div className="tn-form tn-narrow">
              <BranchNamingFields
                value={naming}
                onChange={(part) => setNaming({ ...naming, ...part })}
                errorAt={(field) => change.errorAt(field)}
              />
              <RequiredDayField legend={m.first_day()} day={day} error={change.errorAt('effectiveOn')} />
              <TextField label={m.reason()} help={m.reason_help()} isMultiline value={reason} onChange={setReason} />
              <TextField label={m.meeting()} help={m.meeting_help()} value={meeting} onChange={setMeeting} />
            </div>
            <div className="tn-actions">
              <Button
                type="submit"
                variant="primary"
                isDisabled={chosen.length < 2}
                isPending={change.isPending}
                pendingLabel={m.saving()}
              >
                {m.merge_branches()}
              </Button>
              <ButtonLink to="/branches">{m.cancel()}</ButtonLink>
            </div>
          </form>
        )}
      </QueryState>
    </Page>
  );
}
