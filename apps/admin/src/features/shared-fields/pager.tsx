import { Button } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';

export const PAGE_TURNS = graphql(`
  fragment PageTurns on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

/** Which page of a list is shown. */
export interface PageVariables {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

/** Turns the pages of a list; nothing is shown when there is only one. */
export function Pager({
  pageInfo,
  onTurn,
}: {
  readonly pageInfo: FragmentType<typeof PAGE_TURNS>;
  readonly page: PageVariables;
  readonly onTurn: (page: PageVariables) => void;
}): ReactElement | null {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = unmask(PAGE_TURNS, pageInfo);
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <nav className="tn-actions" aria-label={m.pages()}>
      <Button isDisabled={!hasPreviousPage} onPress={() => onTurn({ last: 50, before: startCursor ?? null })}>
        {m.previous_page()}
      </Button>
      <Button isDisabled={!hasNextPage} onPress={() => onTurn({ first: 50, after: endCursor ?? null })}>
        {m.next_page()}
      </Button>
    </nav>
  );
}
