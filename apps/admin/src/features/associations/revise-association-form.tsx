import { Button, Notice } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { ConflictNotice } from '../shared-fields/conflict-notice.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useDraft } from '../shared-fields/use-draft.js';
import { type CardDetails, CardFields } from './association-fields.js';
import type { EditableAssociation } from './edit-association.page.js';

const REVISE = graphql(`
  mutation ReviseAssociation($input: ReviseAssociationInput!) {
    reviseAssociation(input: $input) {
      association {
        id
        version
      }
      refusals {
        code
        path
        message
        current {
          __typename
          ... on Association {
            version
            kana
            venue
            note
            kind {
              id
              code
            }
          }
        }
      }
    }
  }
`);

interface Correctable {
  readonly kana?: string | null | undefined;
  readonly venue?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly kind: { readonly code: string };
}

const detailsOf = ({ kana, venue, note, kind }: Correctable): CardDetails => ({
  kana: kana ?? '',
  kindCode: kind.code,
  venue: venue ?? '',
  note: note ?? '',
});

/** Corrections of the card of an association. */
export function ReviseAssociationForm({
  association,
  kinds,
}: {
  readonly association: EditableAssociation;
  readonly kinds: readonly { readonly code: string; readonly label: string }[];
}): ReactElement {
  const draft = useDraft<CardDetails>(detailsOf(association), association.version);
  const [isSaved, setSaved] = useState(false);
  const change = useChange(
    REVISE,
    (result) => result.reviseAssociation,
    ({ reviseAssociation }) => {
      if (reviseAssociation.association) draft.saved(reviseAssociation.association.version);
      setSaved(true);
    },
  );
  const send = (version: number): void => {
    setSaved(false);
    const { kana, kindCode, venue, note } = draft.fields;
    const words = { kana: kana || null, venue: venue || null, note: note || null };
    void change.send({ id: association.id, version, kindCode, ...words });
  };
  const current = change.refusals.map((refusal) => refusal.current).find((node) => node?.__typename === 'Association');
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        send(draft.version);
      }}
    >
      {current ? (
        <ConflictNotice
          mine={draft.fields}
          theirs={detailsOf(current)}
          labels={[
            { field: 'kana', label: m.kana() },
            {
              field: 'kindCode',
              label: m.kind(),
              shown: (code) => kinds.find((kind) => kind.code === code)?.label ?? code,
            },
            { field: 'venue', label: m.venue() },
            { field: 'note', label: m.note() },
          ]}
          onKeepMine={() => send(current.version)}
          onTakeTheirs={() => {
            draft.take(detailsOf(current), current.version);
            change.forget();
          }}
        />
      ) : (
        <FormNotices change={change} />
      )}
      {isSaved ? <Notice tone="success" title={m.saved()} /> : null}
      <CardFields value={draft.fields} onChange={draft.type} kinds={kinds} errorAt={(field) => change.errorAt(field)} />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
      </div>
    </form>
  );
}
