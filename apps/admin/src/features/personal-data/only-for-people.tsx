import { LoadingState } from '@tsunagari/ui';
import type { ReactElement, ReactNode } from 'react';
import { FailureState } from '../../app/failure.js';
import { Denied } from '../../graphql/request-errors.js';
import { m } from '../../paraglide/messages.js';
import { usePeopleAbilities } from '../people/people-abilities.js';

/** Shows a screen about people only to those who may do what it is for. */
export function OnlyForPeople({
  ability,
  children,
}: {
  readonly ability: 'discloseOwnData' | 'erasePeople' | 'readDisclosures' | 'seeRetention';
  readonly children: ReactNode;
}): ReactElement {
  const abilities = usePeopleAbilities();
  if (abilities === undefined) return <LoadingState label={m.loading()} isWholePage />;
  return abilities[ability] ? <>{children}</> : <FailureState failure={new Denied()} isWholePage />;
}
