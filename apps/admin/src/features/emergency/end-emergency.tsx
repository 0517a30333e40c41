import { Button } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../app/failure.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { useTell } from '../shared-fields/use-tell.js';

const END = graphql(`
  mutation EndEmergencyAccess($input: EndEmergencyAccessInput!) {
    endEmergencyAccess(input: $input) {
      access {
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

/** 終える: nothing is shown any more from the next moment on. */
export function EndEmergency({ id }: { readonly id: string }): ReactElement {
  const tell = useTell();
  const change = useChange(
    END,
    (result) => result.endEmergencyAccess,
    () => tell(m.emergency_ended()),
  );
  return (
    <>
      <Button onPress={() => void change.send({ id })} isPending={change.isPending} pendingLabel={m.saving()}>
        {m.emergency_end()}
      </Button>
      <FailureNotice failure={change.failure} />
    </>
  );
}
