import { Button, DataTable, Disclosure, Notice, Select } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import type { ImportColumnsQuery, ImportStatusFragment, RosterFieldKey } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { fieldLabel } from './field-labels.js';
import { MAP } from './map-columns.js';
import { ReadAnew } from './read-anew.js';

const COLUMNS = graphql(`
  query ImportColumns($id: ID!) {
    importBatch(id: $id) {
      id
      version
      titleText
      headerRows
      sheetName
      sheets {
        name
        rows
        isHidden
      }
      columns {
        index
        header
        field
        isRemembered
        samples
      }
      leftOut {
        row
        reason
      }
    }
    rosterFields {
      field
      isMany
    }
  }
`);

type Batch = NonNullable<ImportColumnsQuery['importBatch']>;
type FieldOf = Readonly<Record<number, RosterFieldKey | ''>>;

/** 列を合わせる: what each column of the file holds. What is remembered or guessed stands there already. */
export function MapStep({
  batch: { id, version },
  onChecked,
}: {
  readonly batch: ImportStatusFragment;
  readonly onChecked: () => void;
}): ReactElement {
  const query = useOperation(COLUMNS, { id });
  return (
    <QueryState query={query}>
      {({ importBatch, rosterFields }) =>
        importBatch ? (
          <MapForm
            key={`${importBatch.sheetName} ${importBatch.headerRows.join()}`}
            batch={{ ...importBatch, version }}
            fields={rosterFields}
            onChecked={onChecked}
          />
        ) : null
      }
    </QueryState>
  );
}

function MapForm({
  batch,
  fields,
  onChecked,
}: {
  readonly batch: Batch;
  readonly fields: ImportColumnsQuery['rosterFields'];
  readonly onChecked: () => void;
}): ReactElement {
  const [fieldOf, setFieldOf] = useState<FieldOf>(() =>
    Object.fromEntries(batch.columns.map(({ index, field }) => [index, field ?? ''])),
  );
  const change = useChange(
    MAP,
    (result) => result.mapImportColumns,
    () => onChecked(),
  );
  const chosen = Object.values(fieldOf);
  const hasName = chosen.includes('NAME') || chosen.includes('FAMILY_NAME');
  const many = new Set(fields.filter(({ isMany }) => isMany).map(({ field }) => field));
  const twice = chosen.find((field, place) => field !== '' && !many.has(field) && chosen.indexOf(field) !== place);
  const send = (): void => {
    const columns = batch.columns.map(({ index }) => ({ index, field: fieldOf[index] || null }));
    void change.send({ batchId: batch.id, version: batch.version, columns });
  };
  const problem = hasName ? (twice ? m.column_twice({ field: fieldLabel(twice) }) : null) : m.column_name_missing();
  const options = [
    { value: '' as const, label: m.column_not_used() },
    ...fields.map(({ field }) => ({ value: field, label: fieldLabel(field) })),
  ];
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) send();
      }}
    >
      <FormNotices change={change} />
      {batch.columns.some(({ isRemembered }) => isRemembered) ? (
        <Notice title={m.columns_remembered()}>{m.columns_remembered_text()}</Notice>
      ) : null}
      <p>{m.columns_lead()}</p>
      <DataTable
        caption={m.columns_count({ count: batch.columns.length })}
        rows={batch.columns}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            label: m.column_header(),
            isRowHeader: true,
            cell: ({ header, index }) => header || m.column_without_header({ number: index + 1 }),
          },
          { label: m.column_samples(), cell: ({ samples }) => <span className="tn-quiet">{samples.join('、')}</span> },
          {
            label: m.column_holds(),
            cell: ({ index, header }) => (
              <Select
                label={
                  <span className="tn-visually-hidden">
                    {m.column_holds_of({ header: header || String(index + 1) })}
                  </span>
                }
                value={fieldOf[index] ?? ''}
                onChange={(field) => setFieldOf({ ...fieldOf, [index]: field })}
                options={options}
              />
            ),
          },
        ]}
      />
      {problem === null ? null : <Notice tone="warning" title={problem} />}
      <div className="tn-actions">
        <Button
          type="submit"
          variant="primary"
          isDisabled={problem !== null}
          isPending={change.isPending}
          pendingLabel={m.checking_rows()}
        >
          {m.check_rows()}
        </Button>
      </div>
      <ReadAnew batch={batch} />
      <Disclosure title={m.left_out_count({ count: batch.leftOut.length })}>
        <ul>
          {batch.leftOut.map(({ row, reason }) => (
            <li key={row}>{m.left_out_row({ row, reason })}</li>
          ))}
        </ul>
      </Disclosure>
    </form>
  );
}
