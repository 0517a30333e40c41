import { Badge, Button, DataTable, Dialog, Page, Select, StateMessage } from '@tsunagari/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import { withFilters } from '../../app/search-params.js';
import { useTitle } from '../../app/use-title.js';
import { useViewer } from '../../app/viewer.js';
import type { PartnerListQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { SearchWords } from '../shared-fields/search-words.js';
import { SourceText } from '../shared-fields/source-text.js';
import { PARTNER_KINDS, partnerKindName } from './partner-kinds.js';
import { PartnerForm } from './partner-form.js';
import { RevisePartnerForm } from './revise-partner-form.js';

const PARTNERS = graphql(`
  query PartnerList($filter: PartnerOrganisationFilter!) {
    partnerOrganisations(first: 100, filter: $filter) {
      totalCount
      nodes {
        id
        version
        kind
        name
        kana
        takes
        contactNote
        phone
        electsSeats
        origin
        source
        association {
          id
          code
          name
        }
      }
    }
  }
`);

type Partner = PartnerListQuery['partnerOrganisations']['nodes'][number];

/** 関係機関・団体: where to send a matter. */
export function PartnerListPage(): ReactElement {
  useTitle(m.nav_partners());
  const { search = '', kind = '' } = useSearch({ from: '/signed-in/partners' });
  const navigate = useNavigate({ from: '/partners' });
  const viewer = useViewer();
  const [isAdding, setAdding] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);
  const query = useOperation(PARTNERS, {
    filter: { search, kind: PARTNER_KINDS.find((known) => known === kind) ?? null },
  });
  const set = (change: { search?: string; kind?: string }): void =>
    void navigate({ search: (before) => withFilters(before, change), replace: true });
  return (
    <Page
      title={m.nav_partners()}
      lead={m.partners_lead()}
      actions={
        <>
          <PrintButton />
          {viewer?.abilities.registerPartner && !isAdding ? (
            <Button variant="primary" onPress={() => setAdding(true)}>
              {m.register_partner()}
            </Button>
          ) : null}
        </>
      }
    >
      {isAdding ? <PartnerForm onClose={() => setAdding(false)} /> : null}
      <div className="tn-toolbar">
        <SearchWords label={m.search_name()} value={search} onChange={(value) => set({ search: value })} />
        <Select
          label={m.kind()}
          value={kind}
          onChange={(value) => set({ kind: value })}
          options={[
            { value: '', label: m.all() },
            ...PARTNER_KINDS.map((value) => ({ value, label: partnerKindName(value) })),
          ]}
        />
      </div>
      <QueryState query={query}>
        {({ partnerOrganisations: { nodes, totalCount } }) =>
          nodes.length === 0 ? (
            <StateMessage icon="partner" title={m.nothing_found()}>
              {m.nothing_found_text()}
            </StateMessage>
          ) : (
            <>
              <EditDialog
                partner={nodes.find((partner) => partner.id === edited) ?? null}
                onClose={() => setEdited(null)}
              />
              <DataTable
                caption={m.partners_count({ count: totalCount })}
                rows={nodes}
                rowKey={(partner) => partner.id}
                columns={[
                  {
                    label: m.name(),
                    isRowHeader: true,
                    cell: (partner) => (
                      <>
                        {partner.name} {partner.electsSeats ? <Badge tone="accent">{m.electing_body()}</Badge> : null}
                      </>
                    ),
                  },
                  { label: m.kind(), cell: (partner) => partnerKindName(partner.kind) },
                  { label: m.takes(), cell: (partner) => partner.takes.join('、') || m.not_given() },
                  {
                    label: m.phone(),
                    cell: (partner) =>
                      partner.phone ? (
                        <span className="tn-nowrap">{partner.phone}</span>
                      ) : (
                        <span className="tn-missing">{m.not_given()}</span>
                      ),
                  },
                  {
                    label: m.nav_associations(),
                    cell: ({ association }) =>
                      association ? (
                        <Link to="/associations/$code" params={{ code: association.code }}>
                          {association.name}
                        </Link>
                      ) : (
                        '―'
                      ),
                  },
                  {
                    label: m.source(),
                    cell: (partner) => <SourceText origin={partner.origin} source={partner.source} />,
                  },
                  ...(viewer?.abilities.registerPartner
                    ? [
                        {
                          label: m.edit(),
                          cell: (partner: Partner) => (
                            <Button onPress={() => setEdited(partner.id)}>
                              {m.edit()}
                              <span className="tn-visually-hidden">{m.of_name({ name: partner.name })}</span>
                            </Button>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}

/** Corrections over the list. */
function EditDialog({
  partner,
  onClose,
}: {
  readonly partner: Partner | null;
  readonly onClose: () => void;
}): ReactElement | null {
  if (partner === null) return null;
  return (
    <Dialog title={m.edit_of({ name: partner.name })} isOpen onClose={onClose}>
      <RevisePartnerForm partner={partner} onClose={onClose} />
    </Dialog>
  );
}
