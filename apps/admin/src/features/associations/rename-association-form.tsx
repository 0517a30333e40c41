import { Button, TextField } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { useTell } from '../shared-fields/use-tell.js';
import type { EditableAssociation } from './edit-association.page.js';

const RENAME = graphql(`
  mutation RenameAssociation($input: RenameAssociationInput!) {
    renameAssociation(input: $input) {
      association {
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

/** Another name from a day on. */
export function RenameAssociationForm({ association }: { readonly association: EditableAssociation }): ReactElement {
  const navigate = useNavigate();
  const tell = useTell();
  const [name, setName] = useState('');
  const [kana, setKana] = useState('');
  const day = useRequiredDay();
  const change = useChange(
    RENAME,
    (result) => result.renameAssociation,
    () => {
      if (day.value) tell(m.renamed_to({ name, date: dateText(day.value) }));
      void navigate({ to: '/associations/$code', params: { code: association.code } });
    },
  );
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        const effectiveOn = day.need();
        if (effectiveOn === null) return;
        const { id, version } = association;
        void change.send({ id, version, name, kana: kana || null, effectiveOn });
      }}
    >
      <p className="tn-quiet">{m.rename_help()}</p>
      <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
      <TextField
        label={m.new_name()}
        requiredLabel={m.required()}
        value={name}
        onChange={setName}
        error={change.errorAt('name')}
      />
      <TextField label={m.kana()} value={kana} onChange={setKana} error={change.errorAt('kana')} />
      <RequiredDayField legend={m.first_day_of_name()} day={day} error={change.errorAt('effectiveOn')} />
      <div className="tn-actions">
        <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.rename()}
        </Button>
      </div>
    </form>
  );
}
