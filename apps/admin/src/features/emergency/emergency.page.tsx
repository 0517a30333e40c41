import { Button, Dialog, LoadingState, NoPermissionState, Page, Section } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { useTitle } from '../../app/use-title.js';
import { m } from '../../paraglide/messages.js';
import { EmergencyPeople } from './emergency-people.js';
import { useEmergency } from './emergency-state.js';
import { OpenEmergencyForm } from './open-emergency-form.js';
import { OwnAccesses } from './own-accesses.js';

/** 緊急の閲覧: to begin one, to look for people in it, and what became of earlier ones. */
export function EmergencyPage(): ReactElement {
  useTitle(m.emergency());
  const { emergency } = useEmergency();
  if (!emergency) return <LoadingState label={m.loading()} isWholePage />;
  if (!emergency.mayOpen)
    return (
      <NoPermissionState
        isWholePage
        title={m.emergency_not_needed()}
        action={<ButtonLink to="/">{m.to_home()}</ButtonLink>}
      >
        {m.emergency_not_needed_text()}
      </NoPermissionState>
    );
  return (
    <Page title={m.emergency()} lead={m.emergency_lead()}>
      {emergency.openAccess ? <EmergencyPeople /> : <Begin />}
      <OwnAccesses />
    </Page>
  );
}

function Begin(): ReactElement {
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={m.emergency_begin_title()}>
      <ul>
        <li>{m.emergency_rule_call()}</li>
        <li>{m.emergency_rule_hour()}</li>
        <li>{m.emergency_rule_told()}</li>
      </ul>
      <div className="tn-actions">
        <Button variant="danger" onPress={() => setAsked(true)}>
          {m.emergency_open()}
        </Button>
      </div>
      <Dialog title={m.emergency_open()} isOpen={isAsked} onClose={() => setAsked(false)}>
        <OpenEmergencyForm onClose={() => setAsked(false)} />
      </Dialog>
    </Section>
  );
}
