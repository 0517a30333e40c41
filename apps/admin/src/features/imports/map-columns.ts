import { graphql } from '../../gql/index.js';

export const MAP = graphql(`
  mutation MapImportColumns($input: MapImportColumnsInput!) {
    mapImportColumns(input: $input) {
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
