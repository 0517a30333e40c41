import { graphql } from '../../gql/index.js';

export const KEPT_ACCOUNT = graphql(`
  fragment KeptAccount on Account {
    id
    version
    email
    displayName
    lastSignInAt
    disabledAt
    accessTokens {
      ...ListedToken
    }
    roles {
      id
      version
      role
      from
      to
      isCurrent
      branch {
        id
        name
      }
      association {
        id
        name
      }
    }
  }
`);
