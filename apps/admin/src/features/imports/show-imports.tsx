import type { ReactElement, ReactNode } from 'react';
import { FailureState } from '../../app/failure.js';
import { Denied } from '../../graphql/request-errors.js';
import { usePeopleAbilities } from '../people/people-abilities.js';
import { ShowPeople } from '../people/show-people.js';

/** Screens of imports for those who may bring rosters. */
export function ShowImports({ children }: { readonly children: ReactNode }): ReactElement {
  const abilities = usePeopleAbilities();
  return (
    <ShowPeople>
      {abilities && !abilities.importRosters ? <FailureState failure={new Denied()} isWholePage /> : children}
    </ShowPeople>
  );
}
