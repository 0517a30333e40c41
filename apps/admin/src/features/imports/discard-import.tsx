import { Button, ConfirmDialog } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { ImportStatusFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';

const DISCARD = graphql(`
  mutation DiscardImport($input: DiscardImportInput!) {
    discardImport(input: $input) {
      batch {
        id
        state
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 取りこみをやめる: nobody was registered, and what the rows said is forgotten. */
export function DiscardImport({
  batch: { id, version },
}: {
  readonly batch: Pick<ImportStatusFragment, 'id' | 'version'>;
}): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const tell = useTell();
  const change = useChange(
    DISCARD,
    (result) => result.discardImport,
    async () => {
      setAsking(false);
      tell(m.import_discarded());
      await navigate({ to: '/imports' });
    },
  );
  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {m.discard_import()}
      </Button>
      <ConfirmDialog
        title={m.discard_import()}
        isOpen={isAsking}
        confirmLabel={m.discard_import()}
        cancelLabel={m.back()}
        isDangerous
        isPending={change.isPending}
        onConfirm={() => void change.send({ batchId: id, version })}
        onClose={() => setAsking(false)}
      >
        <p>{m.discard_import_text()}</p>
        <FormNotices change={change} />
      </ConfirmDialog>
    </>
  );
}
