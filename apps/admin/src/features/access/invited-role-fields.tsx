import { ComboBox, Select } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import { m } from '../../paraglide/messages.js';
import { roleCodeName } from '../account/role-code-name.js';
import { associationOptions, useAssociations, useBranches } from '../people/use-choices.js';
import { DayField } from '../shared-fields/day-field.js';
import { INVITED_ROLES, type InviteDraft, type InvitedRole } from './invite-draft.js';

const ROLES = Object.keys(INVITED_ROLES) as InvitedRole[];

interface FieldsProps {
  readonly value: InviteDraft;
  readonly onChange: (draft: InviteDraft) => void;
  readonly errorAt: (field: string) => string | null;
}

/** The role of an invitation, where it holds and for how long. */
export function InvitedRoleFields({ value, onChange, errorAt }: FieldsProps): ReactElement {
  const body = INVITED_ROLES[value.role];
  return (
    <>
      <Select
        label={m.role()}
        value={value.role}
        onChange={(role) => onChange({ ...value, role })}
        error={errorAt('role')}
        options={ROLES.map((role) => ({ value: role, label: roleCodeName(role) }))}
      />
      {body === 'branch' ? <BranchOfRole value={value} onChange={onChange} errorAt={errorAt} /> : null}
      {body === 'association' ? <AssociationOfRole value={value} onChange={onChange} errorAt={errorAt} /> : null}
      <DayField
        legend={m.term_first_day()}
        help={m.invite_first_day_help()}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
        error={errorAt('from')}
      />
      <DayField
        legend={m.term_last_day()}
        help={m.invite_last_day_help()}
        value={value.lastDay}
        onChange={(lastDay) => onChange({ ...value, lastDay })}
        error={errorAt('to')}
      />
    </>
  );
}

function BranchOfRole({ value, onChange, errorAt }: FieldsProps): ReactElement {
  const branches = useBranches();
  return (
    <QueryState query={branches}>
      {({ branches: { nodes } }) => (
        <Select
          label={m.branch()}
          requiredLabel={m.required()}
          value={value.branchId}
          onChange={(branchId) => onChange({ ...value, branchId })}
          error={errorAt('branchId')}
          options={[
            { value: '', label: m.please_choose() },
            ...nodes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </QueryState>
  );
}

function AssociationOfRole({ value, onChange, errorAt }: FieldsProps): ReactElement {
  const associations = useAssociations();
  return (
    <QueryState query={associations}>
      {(all) => (
        <ComboBox
          label={m.nav_associations()}
          requiredLabel={m.required()}
          openLabel={m.choose_from_list()}
          nothingFound={m.nothing_found()}
          value={value.associationId || null}
          onChange={(associationId) => onChange({ ...value, associationId: associationId ?? '' })}
          error={errorAt('associationId')}
          options={associationOptions(all, ({ id }) => id)}
        />
      )}
    </QueryState>
  );
}
