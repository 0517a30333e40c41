import { Dialog, Menu, type MenuAction } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { RoleRowFragment } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { BeginRoleForm } from './begin-role-form.js';
import { EndRoleForm } from './end-role-form.js';
import { ReviseRoleForm } from './revise-role-form.js';
import type { RoleDraft } from './role-draft.js';

type Deed = 'renew' | 'revise' | 'end';

/** What can be done with a term: go on for another one, correct it, end it. */
export function RoleActions({ term }: { readonly term: RoleRowFragment }): ReactElement | null {
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = (): void => setDeed(null);
  const { abilities, label, person } = term;
  const action = (key: Deed, name: string): MenuAction => ({ key, label: name, onAction: () => setDeed(key) });
  const actions = [
    ...(abilities.revise && term.to ? [action('renew', m.renew_role())] : []),
    ...(abilities.revise ? [action('revise', m.correct_role())] : []),
    ...(abilities.end ? [action('end', m.end_role())] : []),
  ];
  if (actions.length === 0) return null;
  const title = m.role_of_person({ role: label, name: person.name });
  return (
    <div className="tn-row-tools tn-no-print">
      <Menu
        label={
          <>
            {m.change_it()}
            <span className="tn-visually-hidden">{m.of_name({ name: title })}</span>
          </>
        }
        actions={actions}
      />
      {deed ? (
        <Dialog title={title} isOpen onClose={close}>
          {deed === 'renew' ? <BeginRoleForm personId={person.id} start={nextTerm(term)} onClose={close} /> : null}
          {deed === 'revise' ? <ReviseRoleForm term={term} onClose={close} /> : null}
          {deed === 'end' ? <EndRoleForm term={term} onClose={close} /> : null}
        </Dialog>
      ) : null}
    </div>
  );
}

/** The same role for another term, which begins where the last one ends. */
function nextTerm(term: RoleRowFragment): Partial<RoleDraft> {
  return {
    role: term.role,
    label: term.label,
    level: term.level,
    branchId: term.branch?.id ?? '',
    associationId: term.association?.id ?? '',
    partnerId: term.partner?.id ?? '',
    electedById: term.electedBy?.id ?? '',
    from: term.to ?? null,
  };
}
