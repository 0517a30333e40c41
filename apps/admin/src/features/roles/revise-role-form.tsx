import { Button, TextField } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import type { RoleRowFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { DayField } from '../shared-fields/day-field.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { dayAfter, lastDay } from './term-text.js';
import { useSaid } from '../people/use-said.js';

const REVISE = graphql(`
  mutation ReviseRoleTerm($input: ReviseRoleTermInput!) {
    reviseRoleTerm(input: $input) {
      roleTerm {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** Corrections of a term: its days and its note. */
export function ReviseRoleForm({
  term,
  onClose,
}: {
  readonly term: RoleRowFragment;
  readonly onClose: () => void;
}): ReactElement {
  const [from, setFrom] = useState<PlainDate | null>(term.from ?? null);
  const [last, setLast] = useState<PlainDate | null>(term.to ? lastDay(term.to) : null);
  const [note, setNote] = useState(term.note ?? '');
  const [version] = useState(term.version);
  const said = useSaid(onClose);
  const change = useChange(REVISE, (result) => result.reviseRoleTerm, said);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change.send({
          id: term.id,
          version,
          from,
          to: last ? dayAfter(last) : null,
          note: note.trim() || null,
          electedById: term.electedBy?.id ?? null,
        });
      }}
    >
      <FormNotices change={change} />
      <DayField legend={m.term_first_day()} value={from} onChange={setFrom} error={change.errorAt('from')} />
      <DayField
        legend={m.term_last_day()}
        help={m.term_last_day_help()}
        value={last}
        onChange={setLast}
        error={change.errorAt('to')}
      />
      <TextField label={m.note()} isMultiline value={note} onChange={setNote} />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
