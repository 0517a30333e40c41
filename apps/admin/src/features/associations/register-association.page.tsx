import { Button, EraDateField, Page, Select, TextField } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { dateLabels } from '../shared-fields/date-labels.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { type CardDetails, CardFields } from './association-fields.js';

const CHOICES = graphql(`
  query RegisterChoices {
    associationKinds {
      id
      code
      label
    }
    branches(first: 100) {
      nodes {
        id
        code
        name
      }
    }
  }
`);

const REGISTER = graphql(`
  mutation RegisterAssociation($input: RegisterAssociationInput!) {
    registerAssociation(input: $input) {
      association {
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

/** 自治会等の登録 */
export function RegisterAssociationPage(): ReactElement {
  useTitle(m.register_association());
  const { branch = '' } = useSearch({ from: '/signed-in/associations/new' });
  const navigate = useNavigate();
  const choices = useOperation(CHOICES, {});
  const [name, setName] = useState('');
  const [branchCode, setBranchCode] = useState(branch);
  const [openedOn, setOpenedOn] = useState<PlainDate | null>(null);
  const [card, setCard] = useState<CardDetails>({ kana: '', kindCode: 'JICHIKAI', venue: '', note: '' });
  const change = useChange(
    REGISTER,
    (result) => result.registerAssociation,
    ({ registerAssociation: { association } }) =>
      void (association && navigate({ to: '/associations/$code', params: { code: association.code } })),
  );
  return (
    <Page title={m.register_association()} lead={m.register_association_lead()}>
      <QueryState query={choices}>
        {({ associationKinds, branches }) => (
          <form
            className="tn-form tn-narrow"
            onSubmit={(event) => {
              event.preventDefault();
              const branchId = branches.nodes.find((option) => option.code === branchCode)?.id ?? null;
              const { kana, kindCode, venue, note } = card;
              void change.send({
                name,
                kana: kana || null,
                kindCode,
                venue: venue || null,
                note: note || null,
                branchId,
                openedOn,
              });
            }}
          >
            <FormNotices change={change} />
            <TextField
              label={m.name()}
              requiredLabel={m.required()}
              value={name}
              onChange={setName}
              error={change.errorAt('name')}
            />
            <CardFields
              value={card}
              onChange={(part) => setCard({ ...card, ...part })}
              kinds={associationKinds}
              errorAt={(field) => change.errorAt(field)}
            />
            <Select
              label={m.branch()}
              value={branchCode}
              onChange={setBranchCode}
              error={change.errorAt('branchId')}
              options={[
                { value: '', label: m.no_branch() },
                ...branches.nodes.map((option) => ({ value: option.code, label: option.name })),
              ]}
            />
            <EraDateField
              legend={m.opened()}
              help={m.opened_help()}
              labels={dateLabels()}
              value={openedOn}
              onChange={setOpenedOn}
              error={change.errorAt('openedOn')}
            />
            <div className="tn-actions">
              <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
                {m.register_association()}
              </Button>
              <ButtonLink to="/associations">{m.cancel()}</ButtonLink>
            </div>
          </form>
        )}
      </QueryState>
    </Page>
  );
}
