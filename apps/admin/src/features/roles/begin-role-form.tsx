import { Button } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { FoundPersonFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { PersonPicker } from '../people/person-picker.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { missingBody, type RoleDraft, roleDraft, roleInput } from './role-draft.js';
import { RoleFields } from './role-fields.js';
import { useSaid } from '../people/use-said.js';

export const BEGIN_ROLE = graphql(`
  mutation BeginRoleTerm($input: BeginRoleTermInput!) {
    beginRoleTerm(input: $input) {
      roleTerm {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** A person takes a role; without `personId` the person is found first. */
export function BeginRoleForm({
  personId,
  start,
  onClose,
}: {
  readonly personId?: string;
  readonly start?: Partial<RoleDraft>;
  readonly onClose: () => void;
}): ReactElement {
  const [draft, setDraft] = useState(() => roleDraft(start));
  const [person, setPerson] = useState<FoundPersonFragment | null>(null);
  const [isAsked, setAsked] = useState(false);
  const said = useSaid(onClose);
  const change = useChange(BEGIN_ROLE, (result) => result.beginRoleTerm, said);
  const holderId = personId ?? person?.id ?? null;
  const missing = missingBody(draft);
  const missingText = !isAsked ? null : holderId === null ? m.person_needed() : missing ? m.body_needed() : null;
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (holderId !== null && missing === null) void change.send(roleInput(holderId, draft));
      }}
    >
      <FormNotices change={change} missing={missingText} />
      {personId === undefined ? <PersonPicker label={m.role_holder()} chosen={person} onChoose={setPerson} /> : null}
      <RoleFields
        value={draft}
        onChange={setDraft}
        errorAt={(field) => change.errorAt(field) ?? (isAsked && field === missing ? m.body_needed() : null)}
      />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.add_role()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
