import { Button, ConfirmDialog, ProgressBar } from '@tsunagari/ui';
import { type ReactElement, useEffect, useState } from 'react';
import type { ImportStatusFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';

const COMMIT = graphql(`
  mutation CommitImport($input: CommitImportInput!) {
    commitImport(input: $input) {
      batch {
        id
        state
        counts {
          new
          update
        }
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

const PROGRESS = graphql(`
  query ImportProgress($id: ID!) {
    importBatch(id: $id) {
      id
      progress {
        done
        total
      }
    }
  }
`);

const ASK_EVERY_MS = 700;

/** 取りこむ: says in numbers what will happen, then how far it is. */
export function CommitImport({
  batch: { id, version, counts, abilities },
}: {
  readonly batch: ImportStatusFragment;
}): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const tell = useTell();
  const change = useChange(
    COMMIT,
    (result) => result.commitImport,
    ({ commitImport: { batch } }) => {
      setAsking(false);
      if (batch) tell(m.import_result_text({ added: batch.counts.new, updated: batch.counts.update }));
    },
  );
  const left = counts.hold + counts.possibleDuplicate;
  return (
    <>
      <Button variant="primary" isDisabled={!abilities.commit} onPress={() => setAsking(true)}>
        {m.commit_import({ added: counts.new, updated: counts.update })}
      </Button>
      <ConfirmDialog
        title={m.commit_import_title()}
        isOpen={isAsking}
        confirmLabel={m.commit_import_now()}
        cancelLabel={m.back()}
        isPending={change.isPending}
        pendingLabel={m.importing()}
        onConfirm={() => void change.send({ batchId: id, version })}
        onClose={() => setAsking(false)}
      >
        <p>{m.commit_import_text({ added: counts.new, updated: counts.update })}</p>
        {left > 0 ? <p>{m.commit_import_left({ count: left })}</p> : null}
        <p>{m.commit_import_undo()}</p>
        {change.isPending ? <Progress id={id} /> : null}
        <FormNotices change={change} />
      </ConfirmDialog>
    </>
  );
}

/** Asks how far the import is while it runs. */
function Progress({ id }: { readonly id: string }): ReactElement {
  const { data, refetch } = useOperation(PROGRESS, { id });
  useEffect(() => {
    const timer = setInterval(() => void refetch(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  const progress = data?.importBatch?.progress;
  const { done = 0, total = 0 } = progress ?? {};
  if (total === 0) return <p role="status">{m.importing()}</p>;
  return <ProgressBar label={m.importing()} done={done} total={total} words={m.done_of({ done, total })} />;
}
