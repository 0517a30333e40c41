import { Notice } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { unmask } from '../../gql/index.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { useEmergency } from '../emergency/emergency-state.js';
import { useMinutesLeft } from '../emergency/use-minutes-left.js';
import { DISASTER, areaText } from './disaster-words.js';
import type { DisasterFragment } from '../../gql/graphql.js';

/** 災害時モード: over every screen while it is in force, and to those who may confirm it while it waits. */
export function DisasterBanners(): ReactElement {
  const { emergency, readAgain } = useEmergency();
  return (
    <>
      {unmask(DISASTER, emergency?.disasters ?? []).map((disaster) => (
        <Banner key={disaster.id} disaster={disaster} onOver={readAgain} />
      ))}
    </>
  );
}

function Banner({
  disaster,
  onOver,
}: {
  readonly disaster: DisasterFragment;
  readonly onOver: () => void;
}): ReactElement | null {
  const end = disaster.endsAt ?? disaster.proposedEndAt;
  const minutes = useMinutesLeft(end, onOver);
  if (minutes === 0) return null;
  const { name, isDrill, isInForce, isPending } = disaster;
  return (
    <Notice
      tone={isInForce && !isDrill ? 'danger' : 'warning'}
      title={
        isInForce ? (isDrill ? m.disaster_drill_on({ name }) : m.disaster_on({ name })) : m.disaster_waits({ name })
      }
    >
      {isInForce ? (
        <p>
          {m.disaster_who({
            area: areaText(disaster),
            declared: disaster.declaredByName ?? m.the_system(),
            confirmed: disaster.confirmedByName ?? m.the_system(),
            moment: momentText(end),
          })}
        </p>
      ) : null}
      {isInForce && isPending && disaster.abilities.confirm ? <p>{m.disaster_extension_waits()}</p> : null}
      <p>
        {isInForce ? <Link to="/disaster/people">{m.evacuation_list()}</Link> : null}{' '}
        {disaster.abilities.end ? <Link to="/disaster">{m.disaster_mode()}</Link> : null}
      </p>
    </Notice>
  );
}
