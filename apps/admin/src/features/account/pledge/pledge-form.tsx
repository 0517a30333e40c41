import { Button } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { QueryState } from '../../../app/query-state.js';
import { graphql } from '../../../gql/index.js';
import { pledgeAccepted } from '../../../graphql/session-news.js';
import { useChange } from '../../../graphql/use-change.js';
import { useOperation } from '../../../graphql/use-operation.js';
import { momentText } from '../../../language/dates.js';
import { m } from '../../../paraglide/messages.js';
import { FormNotices } from '../../shared-fields/form-notices.js';
import { LeaveButton } from './leave-button.js';

const PLEDGE = graphql(`
  query MyPledge {
    viewer {
      pledge {
        edition
        text
        acceptedAt
      }
    }
  }
`);

const ACCEPT = graphql(`
  mutation AcceptPledge($input: AcceptPledgeInput!) {
    acceptPledge(input: $input) {
      pledge {
        edition
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** The words of the pledge with 「守ります」 and the way out. */
export function PledgeForm({ onAccepted }: { readonly onAccepted: () => void }): ReactElement {
  const query = useOperation(PLEDGE, {});
  const change = useChange(
    ACCEPT,
    (result) => result.acceptPledge,
    () => {
      pledgeAccepted();
      onAccepted();
    },
  );
  return (
    <QueryState query={query}>
      {({ viewer: { pledge } }) => (
        <div className="tn-form">
          <FormNotices change={change} />
          <div className="tn-lines">{pledge.text}</div>
          <p className="tn-quiet tn-small">{m.pledge_edition({ edition: pledge.edition })}</p>
          {pledge.acceptedAt ? <p>{m.pledge_accepted_at({ moment: momentText(pledge.acceptedAt) })}</p> : null}
          <div className="tn-actions">
            {pledge.acceptedAt ? (
              <Button variant="primary" onPress={onAccepted}>
                {m.session_go_on()}
              </Button>
            ) : (
              <Button
                variant="primary"
                onPress={() => void change.send({ edition: pledge.edition })}
                isPending={change.isPending}
                pendingLabel={m.saving()}
              >
                {m.pledge_accept()}
              </Button>
            )}
            <LeaveButton />
          </div>
        </div>
      )}
    </QueryState>
  );
}
