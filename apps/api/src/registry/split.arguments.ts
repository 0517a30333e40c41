import type { SplitBranch } from '@tsunagari/registry';
import { localId } from '../graphql/global-ids.js';
import type { SplitBranchInput } from './branch-lineage.input.js';

/** The split that a client asks for, with ids of the council. @throws NotFound for an id of another type. */
export function splitOf(input: SplitBranchInput): SplitBranch {
  return {
    ...input,
    id: localId('Branch', input.id),
    successors: input.successors.map((successor, index) => ({
      ...successor,
      associationIds: successor.associationIds.map((id) =>
        localId('Association', id, ['successors', String(index), 'associationIds']),
      ),
      baseIds: (successor.baseIds ?? []).map((id) =>
        localId('BranchBase', id, ['successors', String(index), 'baseIds']),
      ),
    })),
  };
}
