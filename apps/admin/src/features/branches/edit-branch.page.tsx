import { Page, Section } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { BaseForm, OpenBaseForm } from './base-form.js';
import { RenameBranchForm } from './rename-branch-form.js';
import { ReviseBranchForm } from './revise-branch-form.js';

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
        ...BaseCard
      }
      abilities {
        revise
        rename
      }
    }
  }
`);

/** 支部の編集: corrections, another name, bases. */
export function EditBranchPage(): ReactElement {
  const { code } = useParams({ from: '/signed-in/branches/$code/edit' });
  const query = useOperation(EDITABLE, { code });
  useTitle(m.edit());
  return (
    <QueryState query={query}>
      {({ branchByCode: branch }) =>
        branch ? (
          <Page
            title={m.edit_of({ name: branch.officialName })}
            crumbsLabel={m.you_are_here()}
            crumbs={
              <>
                <li>
                  <Link to="/branches">{m.nav_branches()}</Link>
                </li>
                <li>
                  <Link to="/branches/$code" params={{ code }}>
                    {branch.officialName}
                  </Link>
                </li>
              </>
            }
          >
            <Section title={m.correct_details()}>
              <ReviseBranchForm key={branch.version} branch={branch} />
            </Section>
            <Section title={m.bases()}>
              {branch.bases.map((base, index) => (
                <BaseForm key={index} base={base} />
              ))}
              <OpenBaseForm branchId={branch.id} />
            </Section>
            {branch.abilities.rename ? (
              <Section title={m.rename_branch()}>
                <RenameBranchForm key={branch.version} branch={branch} />
              </Section>
            ) : null}
          </Page>
        ) : null
      }
    </QueryState>
  );
}
