import { graphql } from '../../gql/index.js';

export const IMPORT_ROW = graphql(`
  fragment ImportRowShown on ImportRow {
    id
    version
    rowNumber
    outcome
    effect
    decision
    reasons {
      code
      field
      message
      holdsBack
    }
    values {
      field
      value
      original
    }
    person {
      id
      name
    }
    candidates {
      id
      name
      kana
      birth {
        text
      }
      association {
        id
        name
      }
      branch {
        id
        name
      }
      contacts {
        id
        kind
        value
      }
    }
  }
`);
