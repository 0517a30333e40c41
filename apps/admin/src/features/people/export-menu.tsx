import { Button, DataTable, Dialog, Menu } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { FailureNotice } from '../../app/failure.js';
import type { ExportedFileFragment, ExportFormat, ProvisionInput, TypedDocumentString } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { type Refusal, useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { ExportDialog } from '../personal-data/export-dialog.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';

export const EXPORTED_FILE = graphql(`
  fragment ExportedFile on ExportedFile {
    name
    url
    rows
    withoutConsent
    unencodable {
      row
      column
      header
      characters
    }
  }
`);

interface Payload {
  readonly file?: FragmentType<typeof EXPORTED_FILE> | null | undefined;
  readonly refusals: readonly Refusal[];
}

const FORMATS: readonly { readonly format: ExportFormat; readonly label: () => string }[] = [
  { format: 'XLSX', label: m.export_xlsx },
  { format: 'CSV', label: m.export_csv },
  { format: 'CSV_CP932', label: m.export_cp932 },
];

/** 書き出す: the rows that the screen shows, all pages of them, as a file. What an old encoding cannot write is told by cell. */
export function ExportMenu<Result, Input extends { readonly format: ExportFormat }>({
  document: operation,
  payloadOf,
  inputOf,
  label = m.export_list(),
  asksForWhom = false,
}: {
  readonly document: TypedDocumentString<Result, { input: Input }>;
  readonly payloadOf: (result: Result) => Payload;
  /** The filter and order of the screen with the format, and to whom the list is handed on. */
  readonly inputOf: (format: ExportFormat, provision: ProvisionInput | null) => Input;
  /** What is taken away, where it is not the list of the screen. */
  readonly label?: string;
  /** Whether the list may be handed on: then it is asked to whom before it is written. */
  readonly asksForWhom?: boolean;
}): ReactElement {
  const tell = useTell();
  const [asked, setAsked] = useState<ExportFormat | null>(null);
  const [file, setFile] = useState<ExportedFileFragment | null>(null);
  const change = useChange(operation, payloadOf, (result) => {
    const made = unmask(EXPORTED_FILE, payloadOf(result).file);
    if (!made) return;
    setAsked(null);
    fetchFile(made);
    if (made.withoutConsent > 0) tell(m.export_without_consent({ count: made.withoutConsent }));
    setFile(made.unencodable.length > 0 ? made : null);
  });
  return (
    <>
      <Menu
        label={change.isPending ? m.exporting() : label}
        actions={FORMATS.map(({ format, label }) => ({
          key: format,
          label: label(),
          onAction: () => (asksForWhom ? setAsked(format) : void change.send(inputOf(format, null))),
        }))}
      />
      {asked ? (
        <ExportDialog
          change={change}
          onExport={(provision) => void change.send(inputOf(asked, provision))}
          onClose={() => setAsked(null)}
        />
      ) : change.refusals.length > 0 ? (
        <FormNotices change={change} />
      ) : (
        <FailureNotice failure={change.failure} />
      )}
      {file ? <UnencodableDialog file={file} onClose={() => setFile(null)} /> : null}
    </>
  );
}

/** The browser saves the file under its name. */
export function fetchFile({ url, name }: ExportedFileFragment): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

function UnencodableDialog({
  file,
  onClose,
}: {
  readonly file: ExportedFileFragment;
  readonly onClose: () => void;
}): ReactElement {
  return (
    <Dialog title={m.unencodable_title()} isOpen onClose={onClose}>
      <p>{m.unencodable_text()}</p>
      <DataTable
        caption={m.unencodable_count({ count: file.unencodable.length })}
        rows={file.unencodable}
        rowKey={({ row, column }) => `${row} ${column}`}
        columns={[
          { label: m.unencodable_row(), isRowHeader: true, cell: ({ row }) => m.row_number({ row }) },
          { label: m.unencodable_column(), cell: ({ header }) => header },
          { label: m.unencodable_characters(), cell: ({ characters }) => characters },
        ]}
      />
      <div className="tn-actions">
        <Button variant="primary" onPress={onClose}>
          {m.close()}
        </Button>
      </div>
    </Dialog>
  );
}
