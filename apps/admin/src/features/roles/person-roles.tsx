import { Button, Dialog, Section } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { BeginRoleForm } from './begin-role-form.js';
import { RoleTable } from './role-table.js';

export const PERSON_ROLES = graphql(`
  fragment PersonRoles on Person {
    id
    name
    association {
      id
    }
    branch {
      id
    }
    roleTerms(includePast: true) {
      id
      isCurrent
      ...RoleRow
    }
  }
`);

/** 役職: what the person holds and has held. */
export function PersonRoles({
  person: masked,
  canAdd,
}: {
  readonly person: FragmentType<typeof PERSON_ROLES>;
  readonly canAdd: boolean;
}): ReactElement | null {
  const person = unmask(PERSON_ROLES, masked);
  const [isAdding, setAdding] = useState(false);
  const close = (): void => setAdding(false);
  if (person.roleTerms.length === 0 && !canAdd) return null;
  return (
    <Section
      title={m.roles()}
      actions={canAdd ? <Button onPress={() => setAdding(true)}>{m.add_role()}</Button> : null}
    >
      {person.roleTerms.length === 0 ? (
        <p className="tn-quiet">{m.no_roles()}</p>
      ) : (
        <RoleTable terms={person.roleTerms} caption={m.roles_of_person()} isBodyShown />
      )}
      {isAdding ? (
        <Dialog title={m.add_role_of({ name: person.name })} isOpen onClose={close}>
          <BeginRoleForm
            personId={person.id}
            start={{ branchId: person.branch?.id ?? '', associationId: person.association?.id ?? '' }}
            onClose={close}
          />
        </Dialog>
      ) : null}
    </Section>
  );
}
