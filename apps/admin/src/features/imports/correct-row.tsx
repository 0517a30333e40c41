import { Button, Dialog, Notice, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { ImportRowShownFragment, ImportStatusFragment, RosterFieldKey } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';
import { fieldLabel } from './field-labels.js';
import { outcomeWord } from './import-words.js';
import { useDecide } from './use-decide.js';

const CORRECT = graphql(`
  mutation CorrectImportRow($input: CorrectImportRowInput!) {
    correctImportRow(input: $input) {
      row {
        id
        outcome
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 行を直す: what a row says, field by field, with what is wrong; the file itself stays as it is. */
export function CorrectRow({
  batch,
  row,
  onClose,
}: {
  readonly batch: ImportStatusFragment;
  readonly row: ImportRowShownFragment;
  readonly onClose: () => void;
}): ReactElement {
  const fields = fieldsOf(row);
  const [typed, setTyped] = useState<Partial<Record<RosterFieldKey, string>>>({});
  const tell = useTell();
  const decide = useDecide(batch);
  const change = useChange(
    CORRECT,
    (result) => result.correctImportRow,
    ({ correctImportRow: { row: checked } }) => {
      if (!checked) return;
      tell(m.row_corrected({ row: row.rowNumber, outcome: outcomeWord(checked.outcome) }));
      onClose();
    },
  );
  const said = (field: RosterFieldKey): string => row.values.find((value) => value.field === field)?.value ?? '';
  const errorOf = (field: RosterFieldKey): string | null =>
    row.reasons.find((reason) => reason.holdsBack && reason.field === field)?.message ?? null;
  const send = (): void => {
    const values = fields.flatMap((field) => {
      const value = typed[field];
      return value === undefined || value === said(field) ? [] : [{ field, value }];
    });
    if (values.length === 0) onClose();
    else void change.send({ rowId: row.id, version: row.version, values });
  };
  const decideAndClose = (decision: 'SKIP' | 'IMPORT'): void => {
    decide.send({ rowIds: [row.id] }, decision);
    onClose();
  };
  return (
    <Dialog title={m.correct_row_of({ row: row.rowNumber })} isOpen onClose={onClose}>
      <form
        className="tn-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FormNotices change={change} />
        {row.reasons
          .filter(({ field }) => field === null)
          .map(({ code, message }) => (
            <Notice key={code} title={message} />
          ))}
        {fields.map((field) => {
          const original = row.values.find((value) => value.field === field)?.original ?? '';
          const value = typed[field] ?? said(field);
          return (
            <TextField
              key={field}
              label={fieldLabel(field)}
              value={value}
              onChange={(text) => setTyped({ ...typed, [field]: text })}
              error={value === said(field) ? errorOf(field) : null}
              isMultiline={value.includes('\n')}
              help={original !== '' && original !== value ? m.value_in_file({ value: original }) : undefined}
            />
          );
        })}
        <div className="tn-actions">
          <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.checking_rows()}>
            {m.correct_and_check()}
          </Button>
          {row.decision === 'SKIP' ? (
            <Button onPress={() => decideAndClose('IMPORT')}>{m.do_not_skip()}</Button>
          ) : (
            <Button onPress={() => decideAndClose('SKIP')}>{m.skip_row()}</Button>
          )}
          <Button onPress={onClose}>{m.cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Fields that say something, those that are wrong first. */
function fieldsOf({ values, reasons }: ImportRowShownFragment): RosterFieldKey[] {
  const wrong = reasons.flatMap(({ field, holdsBack }) => (holdsBack && field ? [field] : []));
  return [...new Set([...wrong, ...values.map(({ field }) => field)])];
}
