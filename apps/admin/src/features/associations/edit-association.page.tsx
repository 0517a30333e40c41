import { Disclosure, Page, Section } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { FailureState } from '../../app/failure.js';
import { Missing } from '../../app/missing.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import type { EditableAssociationQuery } from '../../gql/graphql.js';
import { Denied } from '../../graphql/request-errors.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FigureForm } from '../shared-fields/figure-form.js';
import { CloseAssociationForm } from './close-association-form.js';
import { RenameAssociationForm } from './rename-association-form.js';
import { ReviseAssociationForm } from './revise-association-form.js';
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
        revise
        recordFigure
        transfer
        close
      }
    }
  }
`);

export type EditableAssociation = NonNullable<EditableAssociationQuery['associationByCode']>;

/** 自治会カルテの編集: corrections, figures, another name, another branch, the end. */
export function EditAssociationPage(): ReactElement {
  const { code } = useParams({ from: '/signed-in/associations/$code/edit' });
  const query = useOperation(EDITABLE, { code });
  useTitle(m.edit());
  return (
    <QueryState query={query} isWholePage>
      {({ associationByCode: association, associationKinds, branches }) => {
        if (!association) return <Missing action={<ButtonLink to="/associations">{m.to_associations()}</ButtonLink>} />;
        const { revise, recordFigure, transfer, close } = association.abilities;
        return revise || recordFigure || transfer || close ? (
          <EditAssociation association={association} kinds={associationKinds} branches={branches.nodes} />
        ) : (
          <FailureState failure={new Denied()} isWholePage />
        );
      }}
    </QueryState>
  );
}

function EditAssociation({
  association,
  kinds,
  branches,
}: {
  readonly association: EditableAssociation;
  readonly kinds: EditableAssociationQuery['associationKinds'];
  readonly branches: EditableAssociationQuery['branches']['nodes'];
}): ReactElement {
  return (
    <Page
      title={m.edit_of({ name: association.name })}
      crumbsLabel={m.you_are_here()}
      crumbs={
        <>
          <li>
            <Link to="/associations">{m.nav_associations()}</Link>
          </li>
          <li>
            <Link to="/associations/$code" params={{ code: association.code }}>
              {association.name}
            </Link>
          </li>
        </>
      }
    >
      {association.abilities.revise ? (
        <Section title={m.correct_details()}>
          <ReviseAssociationForm key={association.id} association={association} kinds={kinds} />
        </Section>
      ) : null}
      <Section title={m.other_changes()}>
        <p className="tn-quiet">{m.other_changes_help()}</p>
        {association.abilities.recordFigure ? (
          <Disclosure title={m.record_figure()}>
            <FigureForm subjectId={association.id} />
          </Disclosure>
        ) : null}
        {association.abilities.revise ? (
          <Disclosure title={m.rename()}>
            <RenameAssociationForm association={association} />
          </Disclosure>
        ) : null}
        {association.abilities.transfer ? (
          <Disclosure title={m.transfer()}>
            <TransferForm association={association} branches={branches} />
          </Disclosure>
        ) : null}
        {association.abilities.close ? (
          <Disclosure title={m.close_association()}>
            <CloseAssociationForm association={association} />
          </Disclosure>
        ) : null}
      </Section>
    </Page>
  );
}
