import {
  Badge,
  Button,
  Card,
  DescriptionList,
  Dialog,
  EmptyState,
  LoadingState,
  NoPermissionState,
  Page,
} from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { useTitle } from '../../app/use-title.js';
import type { DisasterFragment } from '../../gql/graphql.js';
import { unmask } from '../../gql/index.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { useEmergency } from '../emergency/emergency-state.js';
import { DeclareForm } from './declare-form.js';
import { DisasterActions } from './disaster-actions.js';
import { DISASTER, areaText, basisName } from './disaster-words.js';

/** 災害時モード: to declare one, to confirm what another person declared, and to end it. */
export function DisasterPage(): ReactElement {
  useTitle(m.disaster_mode());
  const { emergency } = useEmergency();
  const [isAsked, setAsked] = useState(false);
  if (!emergency) return <LoadingState label={m.loading()} isWholePage />;
  if (!emergency.mayDeclare)
    return (
      <NoPermissionState
        isWholePage
        title={m.disaster_not_yours()}
        action={<ButtonLink to="/">{m.to_home()}</ButtonLink>}
      >
        {m.disaster_not_yours_text()}
      </NoPermissionState>
    );
  const disasters = unmask(DISASTER, emergency.disasters);
  return (
    <Page
      title={m.disaster_mode()}
      lead={m.disaster_lead()}
      actions={
        <Button variant="danger" onPress={() => setAsked(true)}>
          {m.disaster_declare()}
        </Button>
      }
    >
      {disasters.length === 0 ? <EmptyState title={m.disaster_none()}>{m.disaster_none_text()}</EmptyState> : null}
      {disasters.map((disaster) => (
        <DisasterCard key={disaster.id} disaster={disaster} />
      ))}
      <Dialog title={m.disaster_declare()} isOpen={isAsked} onClose={() => setAsked(false)}>
        <DeclareForm onClose={() => setAsked(false)} />
      </Dialog>
    </Page>
  );
}

function DisasterCard({ disaster }: { readonly disaster: DisasterFragment }): ReactElement {
  const { name, isDrill, isInForce, isPending, endsAt, proposedEndAt, proposedByName, confirmedByName } = disaster;
  return (
    <Card>
      <h2>
        {name} {isDrill ? <Badge>{m.disaster_drill()}</Badge> : null}{' '}
        <Badge tone={isInForce ? 'warm' : 'neutral'}>
          {isInForce ? m.disaster_in_force() : m.disaster_waits_for_second()}
        </Badge>
      </h2>
      <DescriptionList
        rows={[
          { term: m.disaster_basis(), value: basisName(disaster.basis) },
          { term: m.disaster_area(), value: areaText(disaster) },
          { term: m.disaster_declared_by(), value: disaster.declaredByName ?? m.the_system() },
          ...(confirmedByName ? [{ term: m.disaster_confirmed_by(), value: confirmedByName }] : []),
          ...(endsAt ? [{ term: m.emergency_until(), value: momentText(endsAt) }] : []),
          ...(isPending
            ? [
                {
                  term: m.disaster_proposed(),
                  value: m.disaster_proposed_by({
                    name: proposedByName ?? m.the_system(),
                    moment: momentText(proposedEndAt),
                  }),
                },
              ]
            : []),
        ]}
      />
      <DisasterActions disaster={disaster} />
    </Card>
  );
}
