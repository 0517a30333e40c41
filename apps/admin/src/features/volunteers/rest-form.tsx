import { Button } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import type { VolunteerCardFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { DayField } from '../shared-fields/day-field.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useSaid } from '../people/use-said.js';

const REST = graphql(`
  mutation RestVolunteer($input: RestVolunteerInput!) {
    restVolunteer(input: $input) {
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

/** お休み: until a day, or until further notice. */
export function RestForm({
  volunteer: { id, version },
  onClose,
}: {
  readonly volunteer: Pick<VolunteerCardFragment, 'id' | 'version'>;
  readonly onClose: () => void;
}): ReactElement {
  const [until, setUntil] = useState<PlainDate | null>(null);
  const said = useSaid(onClose);
  const change = useChange(REST, (result) => result.restVolunteer, said);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change.send({ id, version, until });
      }}
    >
      <FormNotices change={change} />
      <DayField
        legend={m.rest_until()}
        help={m.rest_until_help()}
        value={until}
        onChange={setUntil}
        error={change.errorAt('until')}
      />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.rest()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
