import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { m } from '../../paraglide/messages.js';
import { useEmergency } from './emergency-state.js';

/** The way to look beyond one's sight, for those who may in an emergency. */
export function EmergencyLink(): ReactElement | null {
  const { emergency } = useEmergency();
  return emergency?.mayOpen ? <ButtonLink to="/emergency">{m.emergency_open()}</ButtonLink> : null;
}
