import { Button } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { EndForm } from '../shared-fields/end-form.js';

const CLOSE = graphql(`
  mutation CloseBranchBase($input: CloseBranchBaseInput!) {
    closeBranchBase(input: $input) {
      base {
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

/** 拠点を閉じる */
export function CloseBase({
  base: { id, version, name },
}: {
  readonly base: { readonly id: string; readonly version: number; readonly name: string };
}): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const change = useChange(
    CLOSE,
    (result) => result.closeBranchBase,
    () => setOpen(false),
  );
  if (!isOpen)
    return (
      <div className="tn-actions">
        <Button variant="quiet" onPress={() => setOpen(true)}>
          {m.close_base()}
        </Button>
      </div>
    );
  return (
    <EndForm
      help={m.close_base_help()}
      action={m.close_base()}
      name={name}
      change={change}
      onEnd={({ effectiveOn }) => change.send({ id, version, effectiveOn })}
    />
  );
}
