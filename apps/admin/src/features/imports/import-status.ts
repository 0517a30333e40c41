import { graphql } from '../../gql/index.js';

/** What every screen of an import shows of it. */
export const IMPORT_STATUS = graphql(`
  fragment ImportStatus on ImportBatch {
    id
    version
    fileName
    sheetName
    state
    createdAt
    committedAt
    committedBy
    undoUntil
    undoneAt
    branch {
      id
      name
    }
    association {
      id
      name
    }
    counts {
      total
      import
      warn
      hold
      duplicate
      possibleDuplicate
      skip
      new
      update
      unchanged
    }
    abilities {
      map
      commit
      undo
      discard
    }
  }
`);
