import { Button, EmptyState, Notice, Page, RadioChoices, TextField } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { Missing } from '../../app/missing.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import type { ErasePersonPageQuery, ErasureReason } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { NO_PROOF, ProofFields } from '../shared-fields/proof-fields.js';
import { ERASURE_REASONS, erasureReasonWord } from './disclosure-words.js';
import { ErasureSummary } from './erasure-summary.js';
import { OnlyForPeople } from './only-for-people.js';

const PERSON = graphql(`
  query ErasePersonPage($id: ID!) {
    person(id: $id) {
      id
      version
      name
    }
    erasurePreview(personId: $id) {
      ...ErasureSummary
    }
  }
`);

const ERASE = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      erased {
        records
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 消去: what goes and what stays, and the three things that make sure: the reason, the name, the password. */
export function ErasePersonPage(): ReactElement {
  useTitle(m.erase_person());
  return (
    <OnlyForPeople ability="erasePeople">
      <EraseScreen />
    </OnlyForPeople>
  );
}

function EraseScreen(): ReactElement {
  const { id } = useParams({ from: '/signed-in/people/$id/erase' });
  const query = useOperation(PERSON, { id });
  const [records, setRecords] = useState<number | null>(null);
  if (records !== null)
    return (
      <EmptyState title={m.person_erased()} action={<ButtonLink to="/people">{m.to_people()}</ButtonLink>}>
        {m.person_erased_text({ count: records })}
      </EmptyState>
    );
  return (
    <QueryState query={query} isWholePage>
      {({ person, erasurePreview }) =>
        person && erasurePreview ? (
          <Page
            title={m.erase_person_of({ name: person.name })}
            crumbsLabel={m.you_are_here()}
            crumbs={
              <li>
                <Link to="/people/$id" params={{ id }}>
                  {person.name}
                </Link>
              </li>
            }
          >
            <Notice tone="danger" title={m.erase_for_ever()}>
              {m.erase_for_ever_text()}
            </Notice>
            <ErasureSummary preview={erasurePreview} />
            <EraseForm key={person.version} person={person} onErased={setRecords} />
          </Page>
        ) : (
          <Missing action={<ButtonLink to="/people">{m.to_people()}</ButtonLink>} />
        )
      }
    </QueryState>
  );
}

function EraseForm({
  person: { id, version, name },
  onErased,
}: {
  readonly person: NonNullable<ErasePersonPageQuery['person']>;
  readonly onErased: (records: number) => void;
}): ReactElement {
  const [reason, setReason] = useState<ErasureReason>('SUBJECT_REQUEST');
  const [typedName, setTypedName] = useState('');
  const [proof, setProof] = useState(NO_PROOF);
  const change = useChange(
    ERASE,
    (result) => result.erasePerson,
    ({ erasePerson: { erased } }) => onErased(erased?.records ?? 0),
  );
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void change.send({ id, version, reason, typedName, ...proof });
      }}
    >
      <FormNotices change={change} />
      <RadioChoices
        legend={m.reason()}
        value={reason}
        onChange={setReason}
        options={ERASURE_REASONS.map((value) => ({ value, label: erasureReasonWord(value) }))}
      />
      <TextField
        label={m.erase_type_name()}
        help={m.erase_type_name_help({ name })}
        requiredLabel={m.required()}
        value={typedName}
        onChange={setTypedName}
        error={change.errorAt('typedName')}
      />
      <ProofFields proof={proof} onChange={setProof} errorAt={(...path) => change.errorAt(...path)} />
      <div className="tn-actions">
        <Button type="submit" variant="danger" isPending={change.isPending} pendingLabel={m.erasing()}>
          {m.erase_now()}
        </Button>
        <ButtonLink to="/people/$id" params={{ id }}>
          {m.cancel()}
        </ButtonLink>
      </div>
    </form>
  );
}
