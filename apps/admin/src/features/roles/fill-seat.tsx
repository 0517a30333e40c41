import { Button, Dialog } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { BeginRoleForm } from './begin-role-form.js';
import { roleOfPost } from './role-words.js';

/** An empty seat: the branch to which it belongs, what it is called there, and which organisation chooses. */
export interface EmptySeat {
  readonly post: string;
  readonly branch: { readonly id: string; readonly name: string };
  readonly electedBy?: { readonly id: string } | null | undefined;
}

/** この席につける: somebody takes an empty seat. The form knows the seat, so that its name need not be typed as it is written there. */
export function FillSeat({ seat: { post, branch, electedBy } }: { readonly seat: EmptySeat }): ReactElement {
  const [isAsked, setAsked] = useState(false);
  const close = (): void => setAsked(false);
  const title = m.role_of_person({ role: post, name: branch.name });
  return (
    <div className="tn-no-print">
      <Button onPress={() => setAsked(true)}>
        {m.fill_seat()}
        <span className="tn-visually-hidden">{m.of_name({ name: title })}</span>
      </Button>
      {isAsked ? (
        <Dialog title={title} isOpen onClose={close}>
          <BeginRoleForm
            start={{
              ...roleOfPost(post),
              level: 'BRANCH',
              branchId: branch.id,
              electedById: electedBy?.id ?? '',
            }}
            onClose={close}
          />
        </Dialog>
      ) : null}
    </div>
  );
}
