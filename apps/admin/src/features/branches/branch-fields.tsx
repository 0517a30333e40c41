import { RadioChoices, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { BranchKind } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { BRANCH_KINDS, branchKindName } from './branch-kinds.js';

/** What names a branch. */
export interface BranchNaming {
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly kind: BranchKind;
}

/** A name that is still to be given, as words of a form. */
export const EMPTY_NAMING = { code: '', name: '', kana: '', kind: 'DISTRICT' };

/** What names a branch among the words of a form. */
export function namingOf({ code, name, kana, kind }: Readonly<typeof EMPTY_NAMING>): BranchNaming {
  return { code, name, kana, kind: BRANCH_KINDS.find((known) => known === kind) ?? 'DISTRICT' };
}

/** Fields that name a new branch. */
export function BranchNamingFields({
  value,
  onChange,
  errorAt,
}: {
  readonly value: BranchNaming;
  readonly onChange: (change: Partial<BranchNaming>) => void;
  readonly errorAt: (field: string) => string | null;
}): ReactElement {
  const required = m.required();
  return (
    <>
      <TextField
        label={m.branch_name()}
        help={m.branch_name_help()}
        requiredLabel={required}
        value={value.name}
        error={errorAt('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={m.kana()}
        help={m.kana_help()}
        requiredLabel={required}
        value={value.kana}
        error={errorAt('kana')}
        onChange={(kana) => onChange({ kana })}
      />
      <TextField
        label={m.code()}
        help={m.code_help()}
        requiredLabel={required}
        value={value.code}
        error={errorAt('code')}
        onChange={(code) => onChange({ code })}
      />
      <RadioChoices
        legend={m.kind()}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
        options={BRANCH_KINDS.map((kind) => ({ value: kind, label: branchKindName(kind) }))}
      />
    </>
  );
}
