import { Button, Card, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { ConflictNotice } from '../shared-fields/conflict-notice.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { useDraft } from '../shared-fields/use-draft.js';
import { useRevision } from '../shared-fields/use-revision.js';
import { BASE_CARD } from './base-cards.js';
import { CloseBase } from './close-base.js';
import { PlaceFields, type PlaceWithNote } from './place-fields.js';

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
            note
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
  readonly note?: string | null | undefined;
}

const placeOf = ({ name, addressRaw, phoneRaw, hours, note }: Correctable): PlaceWithNote => ({
  name,
  addressRaw,
  phoneRaw: phoneRaw ?? '',
  hours: hours ?? '',
  note: note ?? '',
});

/** Corrections of one base, and its end. */
export function BaseForm({ base: masked }: { readonly base: FragmentType<typeof BASE_CARD> }): ReactElement {
  const base = unmask(BASE_CARD, masked);
  const draft = useDraft<PlaceWithNote>(placeOf(base), base.version, `base:${base.id}`);
  const place = draft.fields;
  const { change, send } = useRevision({
    document: REVISE,
    draft,
    said: m.saved_of({ name: place.name }),
    answerOf: ({ reviseBranchBase: { base: record, refusals } }) => ({ record, refusals }),
    inputOf: ({ phoneRaw, hours, note, ...words }: PlaceWithNote, version) => ({
      id: base.id,
      version,
      ...words,
      phoneRaw: phoneRaw || null,
      hours: hours || null,
      note: note || null,
    }),
  });
  const current = change.refusals.map((refusal) => refusal.current).find((node) => node?.__typename === 'BranchBase');
  return (
    <Card>
      <form
        className="tn-form tn-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          send();
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
              { field: 'note', label: m.note() },
            ]}
            onKeepMine={() => send(current.version, placeOf(current))}
            onTakeTheirs={() => {
              draft.take(placeOf(current), current.version);
              change.forget();
            }}
          />
        ) : (
          <FormNotices change={change} />
        )}
        <KeptNotice typing={draft} />
        <PlaceFields place={place} onChange={draft.type} errorAt={(field) => change.errorAt(field)} />
        <TextField
          label={m.note()}
          isMultiline
          value={place.note}
          onChange={(note) => draft.type({ note })}
          error={change.errorAt('note')}
        />
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
