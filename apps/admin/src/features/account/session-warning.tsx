import { Button, Dialog } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { FailureNotice } from '../../app/failure.js';
import { graphql } from '../../gql/index.js';
import { execute } from '../../graphql/execute.js';
import { SignedOut } from '../../graphql/request-errors.js';
import { sessionEnded } from '../../graphql/session-news.js';
import { m } from '../../paraglide/messages.js';

const GO_ON = graphql(`
  query GoOnWithSession {
    viewer {
      account {
        id
      }
    }
  }
`);

/** Shortly before a session ends for want of use: one press lets it live on. The answer itself takes the warning away. */
export function SessionWarning(): ReactElement {
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const goOn = async (): Promise<void> => {
    setPending(true);
    try {
      await execute(GO_ON, {});
    } catch (error) {
      if (error instanceof SignedOut) return sessionEnded();
      setFailure(error instanceof Error ? error : new Error(String(error)));
      setPending(false);
    }
  };
  return (
    <Dialog title={m.session_ending()} isOpen isAlert>
      <p>{m.session_ending_text()}</p>
      <FailureNotice failure={failure} />
      <div className="tn-actions">
        <Button variant="primary" onPress={() => void goOn()} isPending={isPending} pendingLabel={m.loading()}>
          {m.session_go_on()}
        </Button>
      </div>
    </Dialog>
  );
}
