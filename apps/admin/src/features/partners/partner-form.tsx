import { Button, Card, Checkbox, Select, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import type { PartnerKind } from '../../gql/graphql.js';
import { useChange } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { PARTNER_KINDS, partnerKindName } from './partner-kinds.js';

const REGISTER = graphql(`
  mutation RegisterPartner($input: RegisterPartnerOrganisationInput!) {
    registerPartnerOrganisation(input: $input) {
      organisation {
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

/** 関係機関・団体の登録 */
export function PartnerForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [kind, setKind] = useState<PartnerKind>('PUBLIC_OFFICE');
  const [words, setWords] = useState({ name: '', kana: '', takes: '', phone: '', contactNote: '' });
  const [electsSeats, setElectsSeats] = useState(false);
  const change = useChange(REGISTER, (result) => result.registerPartnerOrganisation, onClose);
  const set = (part: Partial<typeof words>): void => setWords({ ...words, ...part });
  return (
    <Card>
      <form
        className="tn-form tn-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          const takes = words.takes
            .split(/[、,，\n]/)
            .map((take) => take.trim())
            .filter(Boolean);
          void change.send({
            kind,
            name: words.name,
            kana: words.kana || null,
            takes,
            phone: words.phone || null,
            contactNote: words.contactNote || null,
            electsSeats,
          });
        }}
      >
        <h2>{m.register_partner()}</h2>
        <FormNotices change={change} />
        <TextField
          label={m.name()}
          requiredLabel={m.required()}
          value={words.name}
          onChange={(name) => set({ name })}
          error={change.errorAt('name')}
        />
        <TextField
          label={m.kana()}
          help={m.kana_help()}
          value={words.kana}
          onChange={(kana) => set({ kana })}
          error={change.errorAt('kana')}
        />
        <Select
          label={m.kind()}
          value={kind}
          onChange={setKind}
          options={PARTNER_KINDS.map((value) => ({ value, label: partnerKindName(value) }))}
        />
        <TextField
          label={m.takes()}
          help={m.takes_help()}
          value={words.takes}
          onChange={(takes) => set({ takes })}
          error={change.errorAt('takes')}
        />
        <TextField
          label={m.phone()}
          help={m.phone_help()}
          inputMode="tel"
          value={words.phone}
          onChange={(phone) => set({ phone })}
          error={change.errorAt('phone')}
        />
        <TextField
          label={m.contact_note()}
          help={m.contact_note_help()}
          isMultiline
          value={words.contactNote}
          onChange={(contactNote) => set({ contactNote })}
        />
        <Checkbox isSelected={electsSeats} onChange={setElectsSeats}>
          {m.elects_seats()}
        </Checkbox>
        <div className="tn-actions">
          <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.register_partner()}
          </Button>
          <Button onPress={onClose}>{m.cancel()}</Button>
        </div>
      </form>
    </Card>
  );
}
