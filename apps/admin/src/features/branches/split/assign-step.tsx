import { Button, DataTable, Notice, RadioChoices, TextField } from '@tsunagari/ui';
import { formatNumber, searchKey } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import { m } from '../../../paraglide/messages.js';
import type { SplittableBranch } from './split-branch.page.js';
import { assign } from './split-draft.js';
import type { StepProps } from './step.js';

type Row = SplittableBranch['associations']['nodes'][number];

/** 割りふり: each association and base to one successor; the machine guesses nothing. */
export function AssignStep({ branch, draft, onChange }: StepProps): ReactElement {
  const [words, setWords] = useState('');
  const rows = branch.associations.nodes;
  const key = searchKey(words);
  const shown = rows.filter((row) => searchKey(`${row.name} ${row.kana ?? ''}`).includes(key));
  const left = rows.filter((row) => draft.assigned[row.id] === undefined).length;
  const options = draft.successors.map(({ name }, index) => ({ value: String(index), label: name }));
  const choice = (id: string, name: string): ReactElement => (
    <RadioChoices
      legend={m.successor_of({ name })}
      isLegendHidden
      value={draft.assigned[id] === undefined ? null : String(draft.assigned[id])}
      options={options}
      onChange={(to) => onChange(assign(draft, [id], Number(to)))}
    />
  );
  return (
    <>
      <Notice
        tone={left === 0 ? 'success' : 'info'}
        title={left === 0 ? m.all_assigned() : m.left_to_assign({ count: left })}
      />
      <div className="tn-toolbar">
        <TextField label={m.search_name()} value={words} onChange={setWords} />
        {draft.successors.map(({ name }, index) => (
          <Button
            key={index}
            onPress={() =>
              onChange(
                assign(
                  draft,
                  shown.filter((row) => draft.assigned[row.id] === undefined).map((row) => row.id),
                  index,
                ),
              )
            }
          >
            {m.assign_rest({ name })}
          </Button>
        ))}
      </div>
      <DataTable
        caption={m.associations_count({ count: rows.length })}
        rows={shown}
        rowKey={(row) => row.id}
        columns={[
          {
            label: m.name(),
            isRowHeader: true,
            cell: (row: Row) => (
              <span className="tn-name-cell">
                {row.name}
                <span className="tn-quiet tn-small">{row.kana}</span>
              </span>
            ),
          },
          {
            label: m.households(),
            isNumber: true,
            cell: ({ latestHouseholds: figure }: Row) =>
              figure?.amount == null ? (
                <span className="tn-missing">{m.not_given()}</span>
              ) : (
                `${figure.quality === 'ABOUT' ? m.about() : ''}${formatNumber(figure.amount)}${figure.unit}`
              ),
          },
          { label: m.goes_to(), cell: (row: Row) => choice(row.id, row.name) },
        ]}
      />
      {branch.bases.length > 0 ? (
        <DataTable
          caption={m.bases_to_assign()}
          rows={branch.bases}
          rowKey={(base) => base.id}
          columns={[
            { label: m.bases(), isRowHeader: true, cell: (base) => base.name },
            { label: m.goes_to(), cell: (base) => choice(base.id, base.name) },
          ]}
        />
      ) : null}
    </>
  );
}
