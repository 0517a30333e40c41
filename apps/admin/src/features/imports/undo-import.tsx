import { Button, ConfirmDialog } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { ImportStatusFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';

const UNDO = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
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

/** 元に戻す: what will happen, and what about people who were changed since. */
export function UndoImport({ batch: { id, version, counts } }: { readonly batch: ImportStatusFragment }): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const tell = useTell();
  const change = useChange(
    UNDO,
    (result) => result.undoImport,
    () => {
      setAsking(false);
      tell(m.undone());
    },
  );
  const hasChanges = change.refusals.some(({ code }) => code === 'IMPORT_CHANGED_SINCE');
  const close = (): void => {
    change.forget();
    setAsking(false);
  };
  return (
    <>
      <Button variant="danger" onPress={() => setAsking(true)}>
        {m.undo_import()}
      </Button>
      <ConfirmDialog
        title={m.undo_import()}
        isOpen={isAsking}
        confirmLabel={hasChanges ? m.undo_import_keeping() : m.undo_import()}
        cancelLabel={m.back()}
        isDangerous
        isPending={change.isPending}
        pendingLabel={m.undoing_import()}
        onConfirm={() => void change.send({ batchId: id, version, keepChanged: hasChanges })}
        onClose={close}
      >
        <p>{m.undo_import_text({ added: counts.new, updated: counts.update })}</p>
        <FormNotices change={change} />
      </ConfirmDialog>
    </>
  );
}
