import { Disclosure, Page, Section } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { FailureState } from '../../app/failure.js';
import { Missing } from '../../app/missing.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { Denied } from '../../graphql/request-errors.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FigureForm } from '../shared-fields/figure-form.js';
import { BaseForm } from './base-form.js';
import { CloseBranchForm } from './close-branch-form.js';
import { OpenBase } from './open-base-form.js';
import { RenameBranchForm } from './rename-branch-form.js';
import { type EditableBranch, ReviseBranchForm } from './revise-branch-form.js';

const EDITABLE = graphql(`
  query EditableBranch($code: String!) {
    branchByCode(code: $code) {
      id
      version
      code
      name
      officialName
      kana
      kind
      areaNote
      memberMeaning
      bases {
        id
        ...BaseCard
      }
      abilities {
        revise
        rename
        close
      }
    }
  }
`);

/** 支部の編集: corrections, bases, figures, another name, the end. */
export function EditBranchPage(): ReactElement {
  const { code } = useParams({ from: '/signed-in/branches/$code/edit' });
  const query = useOperation(EDITABLE, { code });
  useTitle(m.edit());
  return (
    <QueryState query={query} isWholePage>
      {({ branchByCode: branch }) => {
        if (!branch) return <Missing action={<ButtonLink to="/branches">{m.to_branches()}</ButtonLink>} />;
        const { revise, rename, close } = branch.abilities;
        return revise || rename || close ? (
          <EditBranch branch={branch} />
        ) : (
          <FailureState failure={new Denied()} isWholePage />
        );
      }}
    </QueryState>
  );
}

function EditBranch({ branch }: { readonly branch: EditableBranch }): ReactElement {
  return (
    <Page
      title={m.edit_of({ name: branch.officialName })}
      crumbsLabel={m.you_are_here()}
      crumbs={
        <>
          <li>
            <Link to="/branches">{m.nav_branches()}</Link>
          </li>
          <li>
            <Link to="/branches/$code" params={{ code: branch.code }}>
              {branch.officialName}
            </Link>
          </li>
        </>
      }
    >
      <Section title={m.correct_details()}>
        <ReviseBranchForm key={branch.id} branch={branch} />
      </Section>
      <Section title={m.bases()}>
        {branch.bases.map((base) => (
          <BaseForm key={base.id} base={base} />
        ))}
        <OpenBase branchId={branch.id} />
      </Section>
      <Section title={m.other_changes()}>
        <p className="tn-quiet">{m.other_changes_help()}</p>
        <Disclosure title={m.record_figure()}>
          <FigureForm subjectId={branch.id} />
        </Disclosure>
        {branch.abilities.rename ? (
          <Disclosure title={m.rename_branch()}>
            <RenameBranchForm branch={branch} />
          </Disclosure>
        ) : null}
        {branch.abilities.close ? (
          <Disclosure title={m.close_branch()}>
            <CloseBranchForm branch={branch} />
          </Disclosure>
        ) : null}
      </Section>
    </Page>
  );
}
