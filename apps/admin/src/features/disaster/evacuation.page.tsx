import { EmptyState, LoadingState, Notice, Page, Select } from '@tsunagari/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { unmask } from '../../gql/index.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { useEmergency } from '../emergency/emergency-state.js';
import { useBranches } from '../people/use-choices.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { DISASTER } from './disaster-words.js';
import { EvacuationTables } from './evacuation-tables.js';
import { readEvacuationList } from './read-evacuation-list.js';
import './evacuation.css';

/** 避難の名簿: while a disaster is in force, how to reach the people of the area; on paper one table for each association. */
export function EvacuationPage(): ReactElement {
  useTitle(m.evacuation_list());
  const { emergency } = useEmergency();
  if (!emergency) return <LoadingState label={m.loading()} isWholePage />;
  const inForce = unmask(DISASTER, emergency.disasters).filter(({ isInForce }) => isInForce);
  const real = inForce.find(({ isDrill }) => !isDrill);
  if (!real)
    return (
      <Page title={m.evacuation_list()}>
        <EmptyState title={inForce.length > 0 ? m.evacuation_drill() : m.evacuation_closed()}>
          {m.evacuation_closed_text()}
        </EmptyState>
      </Page>
    );
  return (
    <Page
      title={m.evacuation_list()}
      lead={m.evacuation_lead({ name: real.name, moment: momentText(real.endsAt ?? real.proposedEndAt) })}
      actions={<PrintButton />}
    >
      <Notice tone="warning" title={m.evacuation_handling()} />
      <List branches={real.branches} />
    </Page>
  );
}

function List({
  branches,
}: {
  readonly branches: readonly { readonly id: string; readonly name: string }[];
}): ReactElement {
  const everywhere = useBranches().data?.branches.nodes ?? [];
  const [branchId, setBranch] = useState('');
  const list = useQuery({
    queryKey: ['evacuation', branchId],
    queryFn: ({ signal }) => readEvacuationList(branchId || null, signal),
  });
  const offered = branches.length > 0 ? branches : everywhere;
  return (
    <>
      <div className="tn-no-print tn-narrow">
        <Select
          label={m.branch()}
          value={branchId}
          onChange={setBranch}
          options={[
            { value: '', label: m.evacuation_every_branch() },
            ...offered.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <QueryState query={list}>{(people) => <EvacuationTables people={people} />}</QueryState>
    </>
  );
}
