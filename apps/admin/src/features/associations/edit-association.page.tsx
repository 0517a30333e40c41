import { Button, Notice, Page, Section } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import type { EditableAssociationQuery } from '../../gql/graphql.js';
import { useChange, useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { CardFields } from './association-fields.js';
import { FigureForm } from './figure-form.js';
import { RenameAssociationForm } from './rename-association-form.js';
import { TransferForm } from './transfer-form.js';

const EDITABLE = graphql(`
  query EditableAssociation($code: String!) {
    associationKinds {
      id
      code
      label
    }
    branches(first: 100) {
      nodes {
        id
        name
      }
    }
    associationByCode(code: $code) {
      id
      version
      code
      name
      kana
      venue
      note
      kind {
        id
        code
      }
      branch {
        id
        name
      }
      abilities {
        recordFigure
        transfer
      }
    }
  }
`);

const REVISE = graphql(`
  mutation ReviseAssociation($input: ReviseAssociationInput!) {
    reviseAssociation(input: $input) {
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

export type EditableAssociation = NonNullable<EditableAssociationQuery['associationByCode']>;

/** 自治会カルテの編集 */
export function EditAssociationPage(): ReactElement {
  const { code } = useParams({ from: '/signed-in/associations/$code/edit' });
  const query = useOperation(EDITABLE, { code });
  useTitle(m.edit());
  return (
    <QueryState query={query}>
      {({ associationByCode: association, associationKinds, branches }) =>
        association ? (
          <Page
            title={m.edit_of({ name: association.name })}
            crumbsLabel={m.you_are_here()}
            crumbs={
              <>
                <li>
                  <Link to="/associations">{m.nav_associations()}</Link>
                </li>
                <li>
                  <Link to="/associations/$code" params={{ code }}>
                    {association.name}
                  </Link>
                </li>
              </>
            }
          >
            <Section title={m.correct_details()}>
              <ReviseForm key={association.version} association={association} kinds={associationKinds} />
            </Section>
            {association.abilities.recordFigure ? (
              <Section title={m.record_figure()}>
                <FigureForm subjectId={association.id} />
              </Section>
            ) : null}
            <Section title={m.rename()}>
              <RenameAssociationForm key={association.version} association={association} />
            </Section>
            {association.abilities.transfer ? (
              <Section title={m.transfer()}>
                <TransferForm association={association} branches={branches.nodes} />
              </Section>
            ) : null}
          </Page>
        ) : null
      }
    </QueryState>
  );
}

function ReviseForm({
  association,
  kinds,
}: {
  readonly association: EditableAssociation;
  readonly kinds: EditableAssociationQuery['associationKinds'];
}): ReactElement {
  const [card, setCard] = useState({
    kana: association.kana ?? '',
    kindCode: association.kind.code,
    venue: association.venue ?? '',
    note: association.note ?? '',
  });
  const [isSaved, setSaved] = useState(false);
  const change = useChange(
    REVISE,
    (result) => result.reviseAssociation,
    () => setSaved(true),
  );
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        const { kana, kindCode, venue, note } = card;
        void change.send({
          id: association.id,
          version: association.version,
          kana: kana || null,
          kindCode,
          venue: venue || null,
          note: note || null,
        });
      }}
    >
      <FormNotices change={change} />
      {isSaved ? <Notice tone="success" title={m.saved()} /> : null}
      <CardFields value={card} onChange={setCard} kinds={kinds} errorAt={(field) => change.errorAt(field)} />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
      </div>
    </form>
  );
}
