import { Button, Checkbox, Dialog, Select } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { DisclosureKind } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { contactKindName } from '../people/contact-words.js';
import { useSaid } from '../people/use-said.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { disclosureKindWord } from './disclosure-words.js';
import { NO_PROVISION, ProvisionFields } from './provision-fields.js';

const RECORD = graphql(`
  mutation RecordDisclosure($input: RecordDisclosureInput!) {
    recordDisclosure(input: $input) {
      disclosure {
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

const KINDS: readonly DisclosureKind[] = ['SHARE', 'PRINT', 'EXPORT'];
const ITEMS = (): readonly string[] => [
  m.name(),
  contactKindName('PHONE'),
  contactKindName('ADDRESS'),
  contactKindName('EMAIL'),
  m.birth(),
  m.nav_roles(),
  m.nav_commissions(),
  m.nav_volunteers(),
  m.note(),
];

/** 渡したことを記録する: what was told, shown or given about one person to someone outside. */
export function RecordDisclosureButton({ personId }: { readonly personId: string }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{m.record_disclosure()}</Button>
      {isOpen ? (
        <Dialog title={m.record_disclosure()} isOpen onClose={() => setOpen(false)}>
          <RecordForm personId={personId} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function RecordForm({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }): ReactElement {
  const [provision, setProvision] = useState(NO_PROVISION);
  const [kind, setKind] = useState<DisclosureKind>('SHARE');
  const [items, setItems] = useState<readonly string[]>([]);
  const day = useRequiredDay();
  const change = useChange(RECORD, (result) => result.recordDisclosure, useSaid(onClose));
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        const providedOn = day.need();
        if (providedOn) void change.send({ ...provision, personIds: [personId], kind, providedOn, items: [...items] });
      }}
    >
      <p className="tn-quiet">{m.record_disclosure_help()}</p>
      <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
      <ProvisionFields value={provision} onChange={setProvision} errorAt={(...path) => change.errorAt(...path)} />
      <RequiredDayField legend={m.provided_on()} day={day} error={change.errorAt('providedOn')} />
      <Select
        label={m.disclosure_kind()}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: disclosureKindWord(value) }))}
      />
      <fieldset className="tn-fieldset">
        <legend className="tn-label">{m.disclosure_items()}</legend>
        {ITEMS().map((item) => (
          <Checkbox
            key={item}
            isSelected={items.includes(item)}
            onChange={(isChosen) => setItems(isChosen ? [...items, item] : items.filter((chosen) => chosen !== item))}
          >
            {item}
          </Checkbox>
        ))}
        {change.errorAt('items') ? <p className="tn-error">{change.errorAt('items')}</p> : null}
      </fieldset>
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.record_disclosure()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
