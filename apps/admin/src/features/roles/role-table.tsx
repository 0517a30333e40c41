import { Badge, DataTable, Furigana, StatusMark } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { RoleRowFragment } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { RoleActions } from './role-actions.js';
import './role-table.css';
import { firstDayText, lastDayText } from './term-text.js';

export const ROLE_ROW = graphql(`
  fragment RoleRow on RoleTerm {
    id
    version
    role
    label
    level
    bodyName
    from
    to
    endReason
    note
    isCurrent
    branch {
      id
      code
      name
    }
    association {
      id
    }
    partner {
      id
    }
    electedBy {
      id
      name
    }
    person {
      id
      name
      kana
    }
    abilities {
      revise
      end
    }
  }
`);

/** Terms of roles (任期), of one person or of one body. */
export function RoleTable({
  terms,
  caption,
  isBodyShown,
  isPersonShown,
}: {
  readonly terms: readonly FragmentType<typeof ROLE_ROW>[];
  readonly caption: string;
  readonly isBodyShown?: boolean;
  readonly isPersonShown?: boolean;
}): ReactElement {
  const rows = unmask(ROLE_ROW, terms);
  const canChange = rows.some(({ abilities }) => abilities.revise || abilities.end);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: m.role_held(), isRowHeader: true, cell: (term) => <RoleCell term={term} /> },
        ...(isPersonShown ? [{ label: m.person_name(), cell: (term: RoleRowFragment) => <Holder term={term} /> }] : []),
        ...(isBodyShown ? [{ label: m.role_body(), cell: ({ bodyName }: RoleRowFragment) => bodyName }] : []),
        { label: m.term(), cell: (term) => <Term term={term} /> },
        ...(canChange ? [{ label: m.change_it(), cell: (term: RoleRowFragment) => <RoleActions term={term} /> }] : []),
      ]}
    />
  );
}

function RoleCell({ term }: { readonly term: RoleRowFragment }): ReactElement {
  return (
    <span className="tn-name-cell">
      <StatusMark shape={term.isCurrent ? 'full' : 'none'}>{term.label}</StatusMark>
      {term.electedBy ? (
        <span className="tn-quiet tn-small">{m.elected_from({ name: term.electedBy.name })}</span>
      ) : null}
      {term.isCurrent ? null : (
        <span>
          <Badge>{term.endReason ?? m.not_current()}</Badge>
        </span>
      )}
      {term.note ? <span className="tn-quiet tn-small">{term.note}</span> : null}
    </span>
  );
}

/** The first and the last day, parted only between them. */
function Term({ term: { from, to } }: { readonly term: RoleRowFragment }): ReactElement {
  return (
    <span className="tn-term">
      <span>{firstDayText(from ?? null)}</span>
      {to ? <span>{lastDayText(to)}</span> : null}
    </span>
  );
}

function Holder({ term: { person } }: { readonly term: RoleRowFragment }): ReactElement {
  return (
    <Link to="/people/$id" params={{ id: person.id }}>
      <Furigana base={person.name} kana={person.kana ?? null} />
    </Link>
  );
}
