import { ComboBox, Select, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import { m } from '../../paraglide/messages.js';
import { associationOptions, useAssociations, useBranches, usePartners } from '../people/use-choices.js';
import { DayField } from '../shared-fields/day-field.js';
import { type RoleDraft, withRole } from './role-draft.js';
import { LEVELS, levelName, ROLES, roleName } from './role-words.js';

interface FieldsProps {
  readonly value: RoleDraft;
  readonly onChange: (draft: RoleDraft) => void;
  readonly errorAt: (field: string) => string | null;
}

/** Fields of a role: which one, where it is held, who chose the person, from when until when. */
export function RoleFields({ value, onChange, errorAt }: FieldsProps): ReactElement {
  const set = (part: Partial<RoleDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      <Select
        label={m.role_held()}
        value={value.role}
        onChange={(role) => onChange(withRole(value, role))}
        options={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
      />
      <TextField
        label={m.role_label()}
        help={m.role_label_help()}
        requiredLabel={value.role === 'OTHER' ? m.required() : undefined}
        value={value.label}
        onChange={(label) => set({ label })}
        error={errorAt('label')}
      />
      <Select
        label={m.role_level()}
        value={value.level}
        onChange={(level) => set({ level })}
        options={LEVELS.map((level) => ({ value: level, label: levelName(level) }))}
      />
      <BodyFields value={value} onChange={onChange} errorAt={errorAt} />
      <DayField
        legend={m.term_first_day()}
        help={m.term_first_day_help()}
        value={value.from}
        onChange={(from) => set({ from })}
        error={errorAt('from')}
      />
      <DayField
        legend={m.term_last_day()}
        help={m.term_last_day_help()}
        value={value.lastDay}
        onChange={(lastDay) => set({ lastDay })}
        error={errorAt('to')}
      />
      <TextField label={m.note()} isMultiline value={value.note} onChange={(note) => set({ note })} />
    </>
  );
}

/** The body in which the role is held and the organisation that chooses, from what the register holds. */
function BodyFields({ value, onChange, errorAt }: FieldsProps): ReactElement {
  const branches = useBranches();
  const associations = useAssociations();
  const partners = usePartners();
  const set = (part: Partial<RoleDraft>): void => onChange({ ...value, ...part });
  const words = { openLabel: m.choose_from_list(), nothingFound: m.nothing_found(), requiredLabel: m.required() };
  return (
    <>
      {value.level === 'BRANCH' ? (
        <Select
          label={m.branch()}
          requiredLabel={m.required()}
          value={value.branchId}
          onChange={(branchId) => set({ branchId })}
          error={errorAt('branchId')}
          options={[
            { value: '', label: m.please_choose() },
            ...(branches.data?.branches.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      {value.level === 'ASSOCIATION' ? (
        <QueryState query={associations}>
          {(all) => (
            <ComboBox
              {...words}
              label={m.nav_associations()}
              value={value.associationId || null}
              onChange={(associationId) => set({ associationId: associationId ?? '' })}
              error={errorAt('associationId')}
              options={associationOptions(all, ({ id }) => id)}
            />
          )}
        </QueryState>
      ) : null}
      <QueryState query={partners}>
        {({ partnerOrganisations: { nodes } }) => (
          <>
            {value.level === 'PARTNER' ? (
              <ComboBox
                {...words}
                label={m.level_partner()}
                value={value.partnerId || null}
                onChange={(partnerId) => set({ partnerId: partnerId ?? '' })}
                error={errorAt('partnerId')}
                options={nodes.map(({ id, name, kana }) => ({ value: id, label: name, kana: kana ?? null }))}
              />
            ) : null}
            <Select
              label={m.elected_by_body()}
              help={m.elected_by_help()}
              value={value.electedById}
              onChange={(electedById) => set({ electedById })}
              error={errorAt('electedById')}
              options={[
                { value: '', label: m.none_of_them() },
                ...nodes.filter((body) => body.electsSeats).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </>
        )}
      </QueryState>
    </>
  );
}
