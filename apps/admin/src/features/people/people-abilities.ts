import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';

const ABILITIES = graphql(`
  query PeopleAbilities {
    peopleAbilities {
      seePeople
      registerPerson
      importRosters
      exportLists
      keepConsentTexts
      discloseOwnData
      erasePeople
      readDisclosures
      seeRetention
    }
  }
`);

/** What the viewer may do with people, once read. */
export function usePeopleAbilities() {
  return useOperation(ABILITIES, {}).data?.peopleAbilities;
}
