import type { ReactElement, ReactNode } from 'react';
import type { ViewerQuery } from '../gql/graphql.js';
import { Denied } from '../graphql/request-errors.js';
import { FailureState } from './failure.js';
import { useViewer } from './viewer.js';

/** Shows a screen only to those who may do what it is for; the others are told so before they type anything. */
export function OnlyWith({
  ability,
  children,
}: {
  readonly ability: keyof ViewerQuery['viewer']['abilities'];
  readonly children: ReactNode;
}): ReactElement {
  const viewer = useViewer();
  return viewer?.abilities[ability] === false ? <FailureState failure={new Denied()} isWholePage /> : <>{children}</>;
}
