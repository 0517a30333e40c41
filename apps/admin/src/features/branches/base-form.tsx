import { Button, Card, Notice } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { ConflictNotice } from '../shared-fields/conflict-notice.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useDraft } from '../shared-fields/use-draft.js';
import { BASE_CARD } from './base-cards.js';
import { CloseBase } from './close-base.js';
import { type Place, PlaceFields } from './place-fields.js';

const REVISE = graphql(`
  mutation ReviseBranchBase($input: ReviseBranchBaseInput!) {
    reviseBranchBase(input: $input) {
      base {
        id
        version
      }
      refusals {
        code
        path
        message
        current {
          __typename
          ... on BranchBase {
            version
            name
            addressRaw
            phoneRaw
            hours
          }
        }
      }
    }
  }
`);

interface Correctable {
  readonly name: string;
  readonly addressRaw: string;
  readonly phoneRaw?: string | null | undefined;
  readonly hours?: string | null | undefined;
}

const placeOf = ({ name, addressRaw, phoneRaw, hours }: Correctable): Place => ({
  name,
  addressRaw,
  phoneRaw: phoneRaw ?? '',
  hours: hours ?? '',
});

/** Corrections of one base, and its end. */
export function BaseForm({ base: masked }: { readonly base: FragmentType<typeof BASE_CARD> }): ReactElement {
  const base = unmask(BASE_CARD, masked);
  const draft = useDraft<Place>(placeOf(base), base.version);
  const place = draft.fields;
  const [isSaved, setSaved] = useState(false);
  const change = useChange(
    REVISE,
    (result) => result.reviseBranchBase,
    ({ reviseBranchBase }) => {
      if (reviseBranchBase.base) draft.saved(reviseBranchBase.base.version);
      setSaved(true);
    },
  );
  const send = (version: number): void => {
    setSaved(false);
    void change.send({
      id: base.id,
      version,
      ...place,
      phoneRaw: place.phoneRaw || null,
      hours: place.hours || null,
    });
  };
  const current = change.refusals.map((refusal) => refusal.current).find((node) => node?.__typename === 'BranchBase');
  return (
    <Card>
      <form
        className="tn-form"
        onSubmit={(event) => {
          event.preventDefault();
          send(draft.version);
        }}
      >
        {current ? (
          <ConflictNotice
            mine={place}
            theirs={placeOf(current)}
            labels={[
              { field: 'name', label: m.base_name() },
              { field: 'addressRaw', label: m.address() },
              { field: 'phoneRaw', label: m.phone() },
              { field: 'hours', label: m.hours() },
            ]}
            onKeepMine={() => send(current.version)}
            onTakeTheirs={() => {
              draft.take(placeOf(current), current.version);
              change.forget();
            }}
          />
        ) : (
          <FormNotices change={change} />
        )}
        {isSaved ? <Notice tone="success" title={m.saved()} /> : null}
        <PlaceFields place={place} onChange={draft.type} errorAt={(field) => change.errorAt(field)} />
        <div className="tn-actions">
          <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.save_base()}
          </Button>
        </div>
      </form>
      <CloseBase base={base} />
    </Card>
  );
}
