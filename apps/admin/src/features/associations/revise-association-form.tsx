import { Button } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { useViewer } from '../../app/viewer.js';
import { graphql } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { ConflictNotice } from '../shared-fields/conflict-notice.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { useDraft } from '../shared-fields/use-draft.js';
import { useRevision } from '../shared-fields/use-revision.js';
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
  const viewer = useViewer();
  const draft = useDraft<CardDetails>(detailsOf(association), association.version, `association:${association.id}`);
  const { change, send } = useRevision({
    document: REVISE,
    draft,
    said: m.saved_of({ name: association.name }),
    answerOf: ({ reviseAssociation: { association: record, refusals } }) => ({ record, refusals }),
    inputOf: ({ kana, kindCode, venue, note }: CardDetails, version) => ({
      id: association.id,
      version,
      kindCode,
      kana: kana || null,
      venue: venue || null,
      note: note || null,
    }),
  });
  const current = change.refusals.map((refusal) => refusal.current).find((node) => node?.__typename === 'Association');
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        send();
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
          onKeepMine={() => send(current.version, detailsOf(current))}
          onTakeTheirs={() => {
            draft.take(detailsOf(current), current.version);
            change.forget();
          }}
        />
      ) : (
        <FormNotices change={change} />
      )}
      <KeptNotice typing={draft} />
      <CardFields
        value={draft.fields}
        onChange={draft.type}
        kinds={kinds}
        mayAddKind={viewer?.abilities.registerAssociation ?? false}
        errorAt={(field) => change.errorAt(field)}
      />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
      </div>
    </form>
  );
}
