import { ConfirmDialog } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { VolunteerCardFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useSaid } from '../people/use-said.js';

const RETIRE = graphql(`
  mutation RetireVolunteer($input: RetireVolunteerInput!) {
    retireVolunteer(input: $input) {
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

/** 登録をおえる: asked before it is done; coming back stays possible. */
export function RetireDialog({
  volunteer: { id, version, person },
  onClose,
}: {
  readonly volunteer: Pick<VolunteerCardFragment, 'id' | 'version' | 'person'>;
  readonly onClose: () => void;
}): ReactElement {
  const said = useSaid(onClose);
  const change = useChange(RETIRE, (result) => result.retireVolunteer, said);
  return (
    <ConfirmDialog
      title={m.retire_question({ name: person.name })}
      isOpen
      confirmLabel={m.retire()}
      cancelLabel={m.cancel()}
      isPending={change.isPending}
      pendingLabel={m.saving()}
      onConfirm={() => void change.send({ id, version })}
      onClose={onClose}
    >
      <p>{m.retire_text()}</p>
      <FormNotices change={change} />
    </ConfirmDialog>
  );
}
