import { Section } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { usePeopleAbilities } from '../people/people-abilities.js';
import { DisclosureTable } from './disclosure-table.js';
import { RecordDisclosureButton } from './record-disclosure.js';

const DISCLOSURES = graphql(`
  query PersonDisclosures($id: ID!) {
    disclosures(first: 20, filter: { personId: $id }) {
      totalCount
      nodes {
        ...DisclosureRow
      }
    }
  }
`);

/** 個人情報の取りあつかい: what was handed on of one person, and what may be done when the person asks. */
export function PersonalData({
  personId,
  canRecord,
}: {
  readonly personId: string;
  readonly canRecord: boolean;
}): ReactElement {
  const abilities = usePeopleAbilities();
  return (
    <Section title={m.personal_data()}>
      <div className="tn-actions">
        {canRecord ? <RecordDisclosureButton personId={personId} /> : null}
        {abilities?.discloseOwnData ? (
          <ButtonLink to="/people/$id/own-data" params={{ id: personId }}>
            {m.own_data()}
          </ButtonLink>
        ) : null}
        {abilities?.erasePeople ? (
          <Link to="/people/$id/erase" params={{ id: personId }}>
            {m.erase_person()}
          </Link>
        ) : null}
      </div>
      {abilities?.readDisclosures ? <Disclosures personId={personId} /> : null}
    </Section>
  );
}

function Disclosures({ personId }: { readonly personId: string }): ReactElement {
  const query = useOperation(DISCLOSURES, { id: personId });
  return (
    <QueryState query={query}>
      {({ disclosures: { nodes, totalCount } }) =>
        nodes.length === 0 ? (
          <p>{m.disclosures_none()}</p>
        ) : (
          <DisclosureTable disclosures={nodes} caption={m.disclosures_count({ count: totalCount })} />
        )
      }
    </QueryState>
  );
}
