import { Button, Card, Checkbox } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { PartnerFields, partnerInput, type PartnerWords } from './partner-fields.js';

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

const EMPTY: PartnerWords = { kind: 'PUBLIC_OFFICE', name: '', kana: '', takes: '', phone: '', contactNote: '' };

/** 関係機関・団体の登録 */
export function PartnerForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [words, setWords] = useState(EMPTY);
  const [electsSeats, setElectsSeats] = useState(false);
  const change = useChange(REGISTER, (result) => result.registerPartnerOrganisation, onClose);
  return (
    <Card>
      <form
        className="tn-form tn-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void change.send({ ...partnerInput(words), electsSeats });
        }}
      >
        <h2>{m.register_partner()}</h2>
        <FormNotices change={change} />
        <PartnerFields
          value={words}
          onChange={(part) => setWords({ ...words, ...part })}
          errorAt={(field) => change.errorAt(field)}
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
