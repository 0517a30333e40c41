import { LoadingState, NoPermissionState } from '@tsunagari/ui';
import type { ReactElement, ReactNode } from 'react';
import { FailureState } from '../../app/failure.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { EmergencyLink } from '../emergency/emergency-link.js';
import { PurposePicker } from '../trail/purpose-picker.js';
import { ButtonLink } from '../../app/app-link.js';

const SIGHT = graphql(`
  query PeopleSight {
    peopleAbilities {
      seePeople
    }
  }
`);

/** Screens of people for those who may see any; others are told who may. */
export function ShowPeople({ children }: { readonly children: ReactNode }): ReactElement {
  const query = useOperation(SIGHT, {});
  if (query.data?.peopleAbilities.seePeople)
    return (
      <>
        <PurposePicker />
        {children}
      </>
    );
  if (query.data)
    return (
      <NoPermissionState
        isWholePage
        title={m.people_not_shown()}
        action={
          <>
            <EmergencyLink />
            <ButtonLink to="/">{m.to_home()}</ButtonLink>
          </>
        }
      >
        {m.people_not_shown_text()}
      </NoPermissionState>
    );
  if (query.isError) return <FailureState failure={query.error} isWholePage onRetry={() => void query.refetch()} />;
  return <LoadingState label={m.loading()} isWholePage />;
}
