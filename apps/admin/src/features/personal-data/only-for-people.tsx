import type { ReactElement, ReactNode } from 'react';
import { FailureState } from '../../app/failure.js';
import { QueryState } from '../../app/query-state.js';
import { graphql } from '../../gql/index.js';
import { Denied } from '../../graphql/request-errors.js';
import { useOperation } from '../../graphql/use-operation.js';

const ABILITIES = graphql(`
  query PersonalDataAbilities {
    peopleAbilities {
      discloseOwnData
      erasePeople
      readDisclosures
      seeRetention
    }
  }
`);

/** Shows a screen about people only to those who may do what it is for. */
export function OnlyForPeople({
  ability,
  children,
}: {
  readonly ability: 'discloseOwnData' | 'erasePeople' | 'readDisclosures' | 'seeRetention';
  readonly children: ReactNode;
}): ReactElement {
  const query = useOperation(ABILITIES, {});
  return (
    <QueryState query={query} isWholePage>
      {({ peopleAbilities }) =>
        peopleAbilities[ability] ? <>{children}</> : <FailureState failure={new Denied()} isWholePage />
      }
    </QueryState>
  );
}
