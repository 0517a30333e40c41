import { Notice } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import { EndEmergency } from './end-emergency.js';
import { useEmergency } from './emergency-state.js';
import { useMinutesLeft } from './use-minutes-left.js';

/** 緊急の閲覧中: over every screen for as long as it is open, with the way to end it. */
export function EmergencyBanner(): ReactElement | null {
  const { emergency, readAgain } = useEmergency();
  const access = emergency?.openAccess;
  return access ? <OpenAccess key={access.id} access={access} onOver={readAgain} /> : null;
}

function OpenAccess({
  access: { id, endsAt, personCount },
  onOver,
}: {
  readonly access: { readonly id: string; readonly endsAt: string; readonly personCount: number };
  readonly onOver: () => void;
}): ReactElement | null {
  const minutes = useMinutesLeft(endsAt, onOver);
  if (minutes === 0) return null;
  return (
    <Notice tone="warning" title={m.emergency_running({ minutes })}>
      <div className="tn-actions">
        <Link to="/emergency">{m.emergency_to_people({ count: personCount })}</Link>
        <EndEmergency id={id} />
      </div>
    </Notice>
  );
}
