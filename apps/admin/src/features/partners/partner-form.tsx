import { Button, Card, Checkbox } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { useTell } from '../shared-fields/use-tell.js';
import { useTyped } from '../shared-fields/use-typed.js';
import { PartnerFields, partnerInput } from './partner-fields.js';

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

const EMPTY = {
  kind: 'PUBLIC_OFFICE',
  name: '',
  kana: '',
  takes: '',
  phone: '',
  contactNote: '',
  /** yes, or empty */
  electsSeats: '',
};

/** 関係機関・団体の登録 */
export function PartnerForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const tell = useTell();
  const typing = useTyped('register-partner', EMPTY);
  const electsSeats = typing.fields.electsSeats !== '';
  const close = (): void => {
    typing.forget();
    onClose();
  };
  const change = useChange(
    REGISTER,
    (result) => result.registerPartnerOrganisation,
    () => {
      tell(m.registered_of({ name: typing.fields.name }));
      close();
    },
  );
  return (
    <Card>
      <form
        className="tn-form tn-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void change.send({ ...partnerInput(typing.fields), electsSeats });
        }}
      >
        <h2>{m.register_partner()}</h2>
        <KeptNotice typing={typing} />
        <FormNotices change={change} />
        <PartnerFields value={typing.fields} onChange={typing.type} errorAt={(field) => change.errorAt(field)} />
        <Checkbox isSelected={electsSeats} onChange={(isOn) => typing.type({ electsSeats: isOn ? 'yes' : '' })}>
          {m.elects_seats()}
        </Checkbox>
        <div className="tn-actions">
          <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.register_partner()}
          </Button>
          <Button onPress={close}>{m.cancel()}</Button>
        </div>
      </form>
    </Card>
  );
}
