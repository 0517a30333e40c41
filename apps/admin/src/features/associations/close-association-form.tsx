import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { EndForm } from '../shared-fields/end-form.js';
import type { EditableAssociation } from './edit-association.page.js';

const CLOSE = graphql(`
  mutation CloseAssociation($input: CloseAssociationInput!) {
    closeAssociation(input: $input) {
      association {
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

/** 自治会等の解散; the association stays readable. */
export function CloseAssociationForm({ association }: { readonly association: EditableAssociation }): ReactElement {
  const navigate = useNavigate();
  const { id, version, code, name } = association;
  const change = useChange(
    CLOSE,
    (result) => result.closeAssociation,
    () => navigate({ to: '/associations/$code', params: { code } }),
  );
  return (
    <EndForm
      help={m.close_association_help()}
      action={m.close_association()}
      name={name}
      change={change}
      onEnd={({ effectiveOn }) => change.send({ id, version, effectiveOn })}
    />
  );
}
