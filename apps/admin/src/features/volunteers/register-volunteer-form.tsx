import { Button } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { EMPTY_VOLUNTEER, VolunteerFields, volunteerInput } from './volunteer-fields.js';
import { useSaid } from '../people/use-said.js';

const REGISTER = graphql(`
  mutation RegisterVolunteer($input: RegisterVolunteerInput!) {
    registerVolunteer(input: $input) {
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

/** 活動者として登録 */
export function RegisterVolunteerForm({
  personId,
  onClose,
}: {
  readonly personId: string;
  readonly onClose: () => void;
}): ReactElement {
  const [draft, setDraft] = useState(EMPTY_VOLUNTEER);
  const said = useSaid(onClose);
  const change = useChange(REGISTER, (result) => result.registerVolunteer, said);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        const input = volunteerInput(draft);
        if (input) void change.send({ personId, ...input });
      }}
    >
      <FormNotices change={change} />
      <VolunteerFields value={draft} onChange={setDraft} errorAt={(field) => change.errorAt(field)} />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.register_volunteer()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
