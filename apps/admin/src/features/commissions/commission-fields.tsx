import { Select, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import { useAssociations, useBranches } from '../people/use-choices.js';
import { ROLES, roleName } from '../roles/role-words.js';
import { DayField } from '../shared-fields/day-field.js';
import type { CommissionDraft } from './commission-draft.js';

/** For what, where and how long somebody is commissioned. */
export function CommissionFields({
  value,
  isAsked,
  onChange,
  errorAt,
}: {
  readonly value: CommissionDraft;
  /** Whether sending was tried: from then on missing days are said. */
  readonly isAsked: boolean;
  readonly onChange: (draft: CommissionDraft) => void;
  readonly errorAt: (field: string) => string | null;
}): ReactElement {
  const branches = useBranches();
  const associations = useAssociations();
  const set = (part: Partial<CommissionDraft>): void => onChange({ ...value, ...part });
  const needed = (day: unknown): string | null => (isAsked && day === null ? m.day_needed() : null);
  const inBranch = (associations.data ?? []).filter(({ branch }) => branch?.id === value.branchId);
  return (
    <>
      <Select
        label={m.commission_role()}
        value={value.role}
        onChange={(role) => set({ role })}
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
        label={m.branch()}
        value={value.branchId}
        onChange={(branchId) => set({ branchId, associationId: '' })}
        error={errorAt('branchId')}
        options={[
          { value: '', label: m.not_given() },
          ...(branches.data?.branches.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        label={m.nav_associations()}
        value={value.associationId}
        onChange={(associationId) => set({ associationId })}
        error={errorAt('associationId')}
        options={[{ value: '', label: m.not_given() }, ...inBranch.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <DayField
        legend={m.term_first_day()}
        requiredLabel={m.required()}
        value={value.from}
        onChange={(from) => set({ from })}
        error={errorAt('from') ?? needed(value.from)}
      />
      <DayField
        legend={m.term_last_day()}
        requiredLabel={m.required()}
        value={value.lastDay}
        onChange={(lastDay) => set({ lastDay })}
        error={errorAt('to') ?? needed(value.lastDay)}
      />
      <DayField
        legend={m.issued_on()}
        help={m.issued_on_help()}
        value={value.issuedOn}
        onChange={(issuedOn) => set({ issuedOn })}
        error={errorAt('issuedOn')}
      />
      <TextField
        label={m.recommended_by()}
        help={m.recommended_by_help()}
        value={value.recommendedBy}
        onChange={(recommendedBy) => set({ recommendedBy })}
        error={errorAt('recommendedBy')}
      />
      <TextField
        label={m.document_no()}
        help={m.document_no_help()}
        value={value.documentNo}
        onChange={(documentNo) => set({ documentNo })}
        error={errorAt('documentNo')}
      />
      <TextField
        label={m.pledge_version()}
        help={m.pledge_version_help()}
        value={value.pledgeVersion}
        onChange={(pledgeVersion) => set({ pledgeVersion })}
        error={errorAt('pledgeVersion')}
      />
    </>
  );
}
