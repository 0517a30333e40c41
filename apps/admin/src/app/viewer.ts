import { graphql } from '../gql/index.js';
import { useOperation } from '../graphql/use-operation.js';

export const VIEWER = graphql(`
  query Viewer {
    viewer {
      account {
        id
        displayName
      }
      council {
        id
        name
        watermark
        isFictional
      }
      abilities {
        openBranch
        registerAssociation
        registerPartner
        invitePerson
        readTrail
      }
    }
  }
`);

/** Who uses the screens, once read. */
export function useViewer() {
  return useOperation(VIEWER, {}).data?.viewer;
}
