import { Button, Page, Select, TextField } from '@tsunagari/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { OnlyWith } from '../../app/only-with.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { useViewer } from '../../app/viewer.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { DayField } from '../shared-fields/day-field.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { keptDay } from '../shared-fields/kept-day.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { useTell } from '../shared-fields/use-tell.js';
import { useTyped } from '../shared-fields/use-typed.js';
import { CardFields } from './association-fields.js';

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

const EMPTY = { name: '', kana: '', kindCode: 'JICHIKAI', venue: '', note: '', branchCode: '', openedOn: '' };

/** 自治会等の登録 */
export function RegisterAssociationPage(): ReactElement {
  return (
    <OnlyWith ability="registerAssociation">
      <RegisterAssociationScreen />
    </OnlyWith>
  );
}

function RegisterAssociationScreen(): ReactElement {
  useTitle(m.register_association());
  const { branch = '' } = useSearch({ from: '/signed-in/associations/new' });
  const navigate = useNavigate();
  const choices = useOperation(CHOICES, {});
  const tell = useTell();
  const viewer = useViewer();
  const typing = useTyped('register-association', { ...EMPTY, branchCode: branch });
  const { name, branchCode, openedOn, ...card } = typing.fields;
  const opened = keptDay(openedOn, (text) => typing.type({ openedOn: text }));
  const change = useChange(
    REGISTER,
    (result) => result.registerAssociation,
    ({ registerAssociation: { association } }) => {
      if (!association) return;
      typing.forget();
      tell(m.registered_of({ name }));
      void navigate({ to: '/associations/$code', params: { code: association.code } });
    },
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
                openedOn: opened.value,
              });
            }}
          >
            <KeptNotice typing={typing} />
            <FormNotices change={change} />
            <TextField
              label={m.name()}
              requiredLabel={m.required()}
              value={name}
              onChange={(text) => typing.type({ name: text })}
              error={change.errorAt('name')}
            />
            <CardFields
              value={card}
              onChange={typing.type}
              kinds={associationKinds}
              mayAddKind={viewer?.abilities.registerAssociation ?? false}
              errorAt={(field) => change.errorAt(field)}
            />
            <Select
              label={m.branch()}
              value={branchCode}
              onChange={(code) => typing.type({ branchCode: code })}
              error={change.errorAt('branchId')}
              options={[
                { value: '', label: m.no_branch() },
                ...branches.nodes.map((option) => ({ value: option.code, label: option.name })),
              ]}
            />
            <DayField
              legend={m.opened()}
              help={m.opened_help()}
              value={opened.value}
              onChange={opened.set}
              error={change.errorAt('openedOn')}
            />
            <div className="tn-actions">
              <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
                {m.register_association()}
              </Button>
              <ButtonLink to="/associations" onClick={typing.forget}>
                {m.cancel()}
              </ButtonLink>
            </div>
          </form>
        )}
      </QueryState>
    </Page>
  );
}
