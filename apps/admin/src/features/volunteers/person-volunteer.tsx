import { Button, Card, Dialog, Section } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { RegisterVolunteerForm } from './register-volunteer-form.js';
import { VOLUNTEER_CARD, VolunteerFacts } from './volunteer-card.js';

export const PERSON_VOLUNTEER = graphql(`
  fragment PersonVolunteer on Person {
    id
    name
    volunteer {
      id
      ...VolunteerCard
    }
  }
`);

/** 活動者登録: what the person can do for others. */
export function PersonVolunteer({
  person: masked,
  canRegister,
}: {
  readonly person: FragmentType<typeof PERSON_VOLUNTEER>;
  readonly canRegister: boolean;
}): ReactElement | null {
  const person = unmask(PERSON_VOLUNTEER, masked);
  const volunteer = unmask(VOLUNTEER_CARD, person.volunteer);
  const [isAsked, setAsked] = useState(false);
  const close = (): void => setAsked(false);
  if (!volunteer && !canRegister) return null;
  return (
    <Section
      title={m.volunteer_registration()}
      actions={
        canRegister && !volunteer ? <Button onPress={() => setAsked(true)}>{m.register_volunteer()}</Button> : null
      }
    >
      {volunteer ? (
        <Card>
          <VolunteerFacts volunteer={volunteer} />
        </Card>
      ) : (
        <p className="tn-quiet">{m.no_volunteer()}</p>
      )}
      {isAsked ? (
        <Dialog title={m.register_volunteer_of({ name: person.name })} isOpen onClose={close}>
          <RegisterVolunteerForm personId={person.id} onClose={close} />
        </Dialog>
      ) : null}
    </Section>
  );
}
