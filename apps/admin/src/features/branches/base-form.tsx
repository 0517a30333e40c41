import { Button, Card, EraDateField, Notice, TextField } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { useChange } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { dateLabels } from '../shared-fields/date-labels.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { BASE_CARD } from './base-cards.js';

const REVISE = graphql(`
  mutation ReviseBranchBase($input: ReviseBranchBaseInput!) {
    reviseBranchBase(input: $input) {
      base {
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

const OPEN = graphql(`
  mutation OpenBranchBase($input: OpenBranchBaseInput!) {
    openBranchBase(input: $input) {
      base {
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

/** Corrections of one base. */
export function BaseForm({ base: masked }: { readonly base: FragmentType<typeof BASE_CARD> }): ReactElement {
  const base = unmask(BASE_CARD, masked);
  const [place, setPlace] = useState({
    name: base.name,
    addressRaw: base.addressRaw,
    phoneRaw: base.phoneRaw ?? '',
    hours: base.hours ?? '',
  });
  const [isSaved, setSaved] = useState(false);
  const change = useChange(
    REVISE,
    (result) => result.reviseBranchBase,
    () => setSaved(true),
  );
  return (
    <Card>
      <form
        className="tn-form"
        onSubmit={(event) => {
          event.preventDefault();
          setSaved(false);
          void change.send({
            id: base.id,
            version: base.version,
            ...place,
            phoneRaw: place.phoneRaw || null,
            hours: place.hours || null,
          });
        }}
      >
        <FormNotices change={change} />
        {isSaved ? <Notice tone="success" title={m.saved()} /> : null}
        <PlaceFields place={place} onChange={setPlace} errorAt={(field) => change.errorAt(field)} />
        <div className="tn-actions">
          <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.save_base()}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** A new base. */
export function OpenBaseForm({ branchId }: { readonly branchId: string }): ReactElement {
  const empty = { name: '', addressRaw: '', phoneRaw: '', hours: '' };
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState(empty);
  const [from, setFrom] = useState<PlainDate | null>(null);
  const change = useChange(
    OPEN,
    (result) => result.openBranchBase,
    () => {
      setPlace(empty);
      setOpen(false);
    },
  );
  if (!isOpen) {
    return (
      <div className="tn-actions">
        <Button onPress={() => setOpen(true)}>{m.open_base()}</Button>
      </div>
    );
  }
  return (
    <Card>
      <form
        className="tn-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (from)
            void change.send({
              branchId,
              ...place,
              phoneRaw: place.phoneRaw || null,
              hours: place.hours || null,
              from,
            });
        }}
      >
        <h3>{m.open_base()}</h3>
        <FormNotices change={change} />
        <PlaceFields place={place} onChange={setPlace} errorAt={(field) => change.errorAt(field)} />
        <EraDateField
          legend={m.first_day()}
          requiredLabel={m.required()}
          labels={dateLabels()}
          value={from}
          onChange={setFrom}
          error={change.errorAt('from')}
        />
        <div className="tn-actions">
          <Button
            type="submit"
            variant="primary"
            isDisabled={from === null}
            isPending={change.isPending}
            pendingLabel={m.saving()}
          >
            {m.open_base()}
          </Button>
          <Button onPress={() => setOpen(false)}>{m.cancel()}</Button>
        </div>
      </form>
    </Card>
  );
}

interface Place {
  readonly name: string;
  readonly addressRaw: string;
  readonly phoneRaw: string;
  readonly hours: string;
}

function PlaceFields({
  place,
  onChange,
  errorAt,
}: {
  readonly place: Place;
  readonly onChange: (place: Place) => void;
  readonly errorAt: (field: string) => string | null;
}): ReactElement {
  return (
    <>
      <TextField
        label={m.base_name()}
        requiredLabel={m.required()}
        value={place.name}
        error={errorAt('name')}
        onChange={(name) => onChange({ ...place, name })}
      />
      <TextField
        label={m.address()}
        requiredLabel={m.required()}
        help={m.address_help()}
        value={place.addressRaw}
        error={errorAt('addressRaw')}
        onChange={(addressRaw) => onChange({ ...place, addressRaw })}
      />
      <TextField
        label={m.phone()}
        help={m.phone_help()}
        inputMode="tel"
        value={place.phoneRaw}
        error={errorAt('phoneRaw')}
        onChange={(phoneRaw) => onChange({ ...place, phoneRaw })}
      />
      <TextField
        label={m.hours()}
        value={place.hours}
        error={errorAt('hours')}
        onChange={(hours) => onChange({ ...place, hours })}
      />
    </>
  );
}
