import { Button, Card, ConfirmDialog, Dialog, Furigana, Section } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { FoundPersonFragment, PersonHouseholdFragment } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { PersonPicker } from './person-picker.js';
import { useSaid } from './use-said.js';

export const PERSON_HOUSEHOLD = graphql(`
  fragment PersonHousehold on Person {
    id
    name
    household {
      id
      label
      address
      members {
        id
        name
        kana
        age
      }
    }
  }
`);

const JOIN = graphql(`
  mutation JoinHousehold($input: JoinHouseholdInput!) {
    joinHousehold(input: $input) {
      person {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

const LEAVE = graphql(`
  mutation LeaveHousehold($input: LeaveHouseholdInput!) {
    leaveHousehold(input: $input) {
      person {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 世帯: who lives together. */
export function HouseholdSection({
  person: masked,
  canChange,
}: {
  readonly person: FragmentType<typeof PERSON_HOUSEHOLD>;
  readonly canChange: boolean;
}): ReactElement {
  const person = unmask(PERSON_HOUSEHOLD, masked);
  const [asked, setAsked] = useState<'join' | 'leave' | null>(null);
  const close = (): void => setAsked(null);
  const others = person.household?.members.filter(({ id }) => id !== person.id) ?? [];
  return (
    <Section
      title={m.household()}
      actions={
        canChange ? (
          person.household ? (
            <Button onPress={() => setAsked('leave')}>{m.leave_household()}</Button>
          ) : (
            <Button onPress={() => setAsked('join')}>{m.choose_household()}</Button>
          )
        ) : null
      }
    >
      <Card>
        {person.household?.address ? <p>{person.household.address}</p> : null}
        {others.length === 0 ? <p className="tn-missing">{m.no_household()}</p> : null}
        <ul className="tn-plain">
          {others.map(({ id, name, kana, age }) => (
            <li key={id}>
              <Link to="/people/$id" params={{ id }}>
                <Furigana base={name} kana={kana ?? null} />
              </Link>{' '}
              {age == null ? null : <span className="tn-quiet">{m.age_years({ age })}</span>}
            </li>
          ))}
        </ul>
      </Card>
      {asked === 'join' ? <JoinDialog person={person} onClose={close} /> : null}
      {asked === 'leave' ? <LeaveDialog person={person} onClose={close} /> : null}
    </Section>
  );
}

interface DialogProps {
  readonly person: PersonHouseholdFragment;
  readonly onClose: () => void;
}

function JoinDialog({ person, onClose }: DialogProps): ReactElement {
  const [other, setOther] = useState<FoundPersonFragment | null>(null);
  const said = useSaid(onClose);
  const change = useChange(JOIN, (result) => result.joinHousehold, said);
  return (
    <Dialog title={m.choose_household()} isOpen onClose={onClose}>
      <p className="tn-quiet">{m.join_household_help()}</p>
      <FormNotices change={change} />
      <PersonPicker label={m.household_with()} chosen={other} onChoose={setOther} except={person.id} />
      <div className="tn-actions">
        <Button
          variant="primary"
          isDisabled={other === null}
          isPending={change.isPending}
          pendingLabel={m.saving()}
          onPress={() => void (other && change.send({ personId: person.id, withPersonId: other.id }))}
        >
          {m.join_household()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </Dialog>
  );
}

function LeaveDialog({ person, onClose }: DialogProps): ReactElement {
  const said = useSaid(onClose);
  const change = useChange(LEAVE, (result) => result.leaveHousehold, said);
  return (
    <ConfirmDialog
      title={m.leave_household_question({ name: person.name })}
      isOpen
      confirmLabel={m.leave_household()}
      cancelLabel={m.cancel()}
      isPending={change.isPending}
      pendingLabel={m.saving()}
      onConfirm={() => void change.send({ personId: person.id })}
      onClose={onClose}
    >
      <p>{m.leave_household_text()}</p>
      <FormNotices change={change} />
    </ConfirmDialog>
  );
}
