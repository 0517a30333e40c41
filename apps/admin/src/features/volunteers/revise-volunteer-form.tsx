import { Button } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { VolunteerCardFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { type VolunteerDraft, VolunteerFields, volunteerInput } from './volunteer-fields.js';
import { useSaid } from '../people/use-said.js';

const REVISE = graphql(`
  mutation ReviseVolunteer($input: ReviseVolunteerInput!) {
    reviseVolunteer(input: $input) {
      volunteer {
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

/** Corrections of what a volunteer can do and when. */
export function ReviseVolunteerForm({
  volunteer,
  onClose,
}: {
  readonly volunteer: VolunteerCardFragment;
  readonly onClose: () => void;
}): ReactElement {
  const [draft, setDraft] = useState(() => draftOf(volunteer));
  const [version] = useState(volunteer.version);
  const said = useSaid(onClose);
  const change = useChange(REVISE, (result) => result.reviseVolunteer, said);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        const input = volunteerInput(draft);
        if (input) void change.send({ id: volunteer.id, version, ...input });
      }}
    >
      <FormNotices change={change} />
      <VolunteerFields value={draft} onChange={setDraft} errorAt={(field) => change.errorAt(field)} />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}

function draftOf(volunteer: VolunteerCardFragment): VolunteerDraft {
  const { skills, availability, availabilityNote, insuranceFiscalYear, registeredOn, note } = volunteer;
  return {
    skills: skills.join('、'),
    availability,
    availabilityNote: availabilityNote ?? '',
    insurance: insuranceFiscalYear == null ? '' : String(insuranceFiscalYear),
    registeredOn: registeredOn ?? null,
    note: note ?? '',
  };
}
