import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';

const STATE = graphql(`
  query EmergencyState {
    emergency {
      mayOpen
      isTold
      toReview
      overdue
      openAccess {
        id
        endsAt
        personCount
      }
      mayDeclare
      disasters {
        id
        ...Disaster
      }
    }
  }
`);

/** What there is of emergencies, once read; every screen shows it. */
export function useEmergency() {
  const query = useOperation(STATE, {});
  return { emergency: query.data?.emergency, readAgain: () => void query.refetch() };
}
