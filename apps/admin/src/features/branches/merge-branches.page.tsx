import { Button, Checkbox, Page, TextField } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { OnlyWith } from '../../app/only-with.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { keptDay } from '../shared-fields/kept-day.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { useTell } from '../shared-fields/use-tell.js';
import { useTyped } from '../shared-fields/use-typed.js';
import { LeftBehind } from './left-behind.js';
import { BranchNamingFields, EMPTY_NAMING, namingOf } from './branch-fields.js';

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
        dependents {
          people
          roleTerms
          commissions
          accounts
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

/** `chosen`: ids of the branches, parted by spaces. */
const EMPTY = { ...EMPTY_NAMING, chosen: '', effectiveOn: '', reason: '', meeting: '' };

/** 支部の統合 */
export function MergeBranchesPage(): ReactElement {
  return (
    <OnlyWith ability="openBranch">
      <MergeBranchesScreen />
    </OnlyWith>
  );
}

function MergeBranchesScreen(): ReactElement {
  useTitle(m.merge_branches());
  const navigate = useNavigate();
  const query = useOperation(MERGEABLE, {});
  const tell = useTell();
  const typing = useTyped('merge-branches', EMPTY);
  const { reason, meeting } = typing.fields;
  const chosen = typing.fields.chosen.split(' ').filter(Boolean);
  const naming = namingOf(typing.fields);
  const day = useRequiredDay(keptDay(typing.fields.effectiveOn, (effectiveOn) => typing.type({ effectiveOn })));
  const change = useChange(
    MERGE,
    (result) => result.mergeBranches,
    ({ mergeBranches: { branch } }) => {
      if (!branch) return;
      typing.forget();
      if (day.value) tell(m.merged_into({ name: naming.name, date: dateText(day.value) }));
      void navigate({ to: '/branches/$code', params: { code: branch.code }, search: { asOf: day.value ?? undefined } });
    },
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
            <KeptNotice typing={typing} />
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
                        typing.type({
                          chosen: (isOn ? [...chosen, branch.id] : chosen.filter((id) => id !== branch.id)).join(' '),
                        })
                      }
                    >
                      {m.branch_with_count({ name: branch.name, count: branch.associations.totalCount })}
                    </Checkbox>
                  ))}
              </div>
            </fieldset>
            <LeftBehind
              of={branches.nodes.filter(({ id }) => chosen.includes(id)).map(({ dependents }) => dependents)}
            />
            <div className="tn-form tn-narrow">
              <BranchNamingFields value={naming} onChange={typing.type} errorAt={(field) => change.errorAt(field)} />
              <RequiredDayField legend={m.first_day()} day={day} error={change.errorAt('effectiveOn')} />
              <TextField
                label={m.reason()}
                help={m.reason_help()}
                isMultiline
                value={reason}
                onChange={(text) => typing.type({ reason: text })}
              />
              <TextField
                label={m.meeting()}
                help={m.meeting_help()}
                value={meeting}
                onChange={(text) => typing.type({ meeting: text })}
              />
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
              <ButtonLink to="/branches" onClick={typing.forget}>
                {m.cancel()}
              </ButtonLink>
            </div>
          </form>
        )}
      </QueryState>
    </Page>
  );
}
