import { Button, Disclosure, NumberField, Select } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { ImportColumnsQuery } from '../../gql/graphql.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { MAP } from './map-columns.js';

/** When the table was found wrongly: another sheet, or the row in which its header begins. */
export function ReadAnew({
  batch: { id, version, sheets, sheetName, headerRows, titleText },
}: {
  readonly batch: NonNullable<ImportColumnsQuery['importBatch']>;
}): ReactElement {
  const [sheet, setSheet] = useState(sheetName);
  const [row, setRow] = useState<number | null>(headerRows[0] ?? null);
  const change = useChange(
    MAP,
    (result) => result.mapImportColumns,
    () => undefined,
  );
  const isSame = sheet === sheetName && (row === null || row === headerRows[0]);
  const send = (): void => {
    const other = sheet === sheetName ? {} : { sheetName: sheet };
    const headerRow = row === headerRows[0] ? null : row;
    void change.send({ batchId: id, version, columns: [], headerRow, ...other });
  };
  return (
    <Disclosure title={m.read_anew()}>
      <div className="tn-form tn-narrow">
        <FormNotices change={change} />
        <p>{m.read_anew_text({ title: titleText ?? m.not_given() })}</p>
        <Select
          label={m.import_sheet()}
          value={sheet}
          onChange={setSheet}
          options={sheets.map(({ name, rows, isHidden }) => ({
            value: name,
            label: isHidden ? m.sheet_hidden({ name, rows }) : m.sheet_rows({ name, rows }),
          }))}
        />
        <NumberField
          label={m.header_row()}
          help={m.header_row_help()}
          notNumber={m.not_a_number()}
          value={row}
          onChange={setRow}
        />
        <div className="tn-actions">
          <Button onPress={send} isDisabled={isSame} isPending={change.isPending} pendingLabel={m.reading_file()}>
            {m.read_anew()}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
