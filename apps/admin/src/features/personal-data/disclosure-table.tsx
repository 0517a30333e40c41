import { DataTable } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { basisWord, disclosureKindWord } from './disclosure-words.js';

export const DISCLOSURE_ROW = graphql(`
  fragment DisclosureRow on Disclosure {
    id
    providedOn
    kind
    recipient
    basis
    items
    listName
    personCount
    accountName
  }
`);

/** Who stands in a record, by its id: a cell of the list of all records. */
export type NamesOf = (id: string) => string;

/** Records of what was handed on: when, to whom, what, on what ground. */
export function DisclosureTable({
  disclosures,
  caption,
  namesOf,
}: {
  readonly disclosures: readonly FragmentType<typeof DISCLOSURE_ROW>[];
  readonly caption: string;
  readonly namesOf?: NamesOf;
}): ReactElement {
  return (
    <DataTable
      caption={caption}
      rows={unmask(DISCLOSURE_ROW, disclosures)}
      rowKey={({ id }) => id}
      columns={[
        { label: m.provided_on(), isRowHeader: true, cell: ({ providedOn }) => dateText(providedOn) },
        { label: m.recipient(), cell: ({ recipient }) => recipient },
        { label: m.disclosure_kind(), cell: ({ kind }) => disclosureKindWord(kind) },
        { label: m.provision_basis(), cell: ({ basis }) => basisWord(basis) },
        {
          label: m.disclosure_items(),
          cell: ({ items, listName }) =>
            listName ? m.of_list({ list: listName, items: items.join('、') }) : items.join('、'),
        },
        ...(namesOf
          ? [
              {
                label: m.disclosure_persons(),
                cell: ({ id, personCount }: { id: string; personCount: number }) =>
                  m.persons_named({ count: personCount, names: namesOf(id) }),
              },
            ]
          : []),
        { label: m.trail_who(), cell: ({ accountName }) => accountName ?? m.the_system() },
      ]}
    />
  );
}
