import type { DecideImportRowsInput, ImportDecision, ImportStatusFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { type Change, useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { useTell } from '../shared-fields/use-tell.js';

const DECIDE = graphql(`
  mutation DecideImportRows($input: DecideImportRowsInput!) {
    decideImportRows(input: $input) {
      batch {
        id
        version
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** What can be decided for rows; `IMPORT` takes an earlier decision back. */
export type RowDecision = Exclude<ImportDecision, 'HOLD'>;

/** Which rows a decision is for. */
export type DecidedRows = Pick<DecideImportRowsInput, 'rowIds' | 'outcome' | 'reasonCode' | 'personId'>;

/** Decides for rows of an import. */
export function useDecide({ id, version }: Pick<ImportStatusFragment, 'id' | 'version'>): {
  readonly change: Change<DecideImportRowsInput>;
  readonly send: (rows: DecidedRows, decision: RowDecision) => void;
} {
  const tell = useTell();
  const change = useChange(
    DECIDE,
    (result) => result.decideImportRows,
    () => tell(m.decided()),
  );
  return {
    change,
    send: (rows, decision) => void change.send({ batchId: id, version, decision, ...rows }),
  };
}
