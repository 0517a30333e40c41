import type { ReactElement, ReactNode } from 'react';
import { QueryState } from '../../app/query-state.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import type { PersonChoices } from './person-fields.js';
import { useAssociations, useBranches } from './use-choices.js';

const AREA_CODE = graphql(`
  query DefaultAreaCode {
    council {
      id
      defaultAreaCode
    }
  }
`);

/** Reads what the form of a person offers, and shows the form when all of it is there. */
export function WithPersonChoices({
  children,
}: {
  readonly children: (choices: PersonChoices) => ReactNode;
}): ReactElement {
  const associations = useAssociations();
  const branches = useBranches();
  const council = useOperation(AREA_CODE, {});
  return (
    <QueryState query={associations}>
      {(allAssociations) => (
        <QueryState query={branches}>
          {({ branches: { nodes } }) => (
            <QueryState query={council}>
              {({ council: { defaultAreaCode } }) =>
                children({ associations: allAssociations, branches: nodes, defaultAreaCode })
              }
            </QueryState>
          )}
        </QueryState>
      )}
    </QueryState>
  );
}
