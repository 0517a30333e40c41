import { Button } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { PartnerListQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { ConflictNotice } from '../shared-fields/conflict-notice.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { useDraft } from '../shared-fields/use-draft.js';
import { useRevision } from '../shared-fields/use-revision.js';
import { PartnerFields, partnerInput, type PartnerWords } from './partner-fields.js';
import { PARTNER_KINDS, partnerKindName } from './partner-kinds.js';

const REVISE = graphql(`
  mutation RevisePartner($input: RevisePartnerOrganisationInput!) {
    revisePartnerOrganisation(input: $input) {
      organisation {
        id
        version
      }
      refusals {
        code
        path
        message
        current {
          __typename
          ... on PartnerOrganisation {
            version
            kind
            name
            kana
            takes
            phone
            contactNote
          }
        }
      }
    }
  }
`);

type Partner = PartnerListQuery['partnerOrganisations']['nodes'][number];
type Correctable = Pick<Partner, 'kind' | 'name' | 'kana' | 'takes' | 'phone' | 'contactNote'>;

const wordsOf = ({ kind, name, kana, takes, phone, contactNote }: Correctable): PartnerWords => ({
  kind,
  name,
  kana: kana ?? '',
  takes: takes.join('、'),
  phone: phone ?? '',
  contactNote: contactNote ?? '',
});

/** Corrections of an organisation. */
export function RevisePartnerForm({
  partner,
  onClose,
}: {
  readonly partner: Partner;
  readonly onClose: () => void;
}): ReactElement {
  const draft = useDraft<PartnerWords>(wordsOf(partner), partner.version, `partner:${partner.id}`);
  const { change, send } = useRevision({
    document: REVISE,
    draft,
    said: m.saved_of({ name: draft.fields.name }),
    answerOf: ({ revisePartnerOrganisation: { organisation: record, refusals } }) => ({ record, refusals }),
    inputOf: (words: PartnerWords, version) => ({ id: partner.id, version, ...partnerInput(words) }),
    onSaved: onClose,
  });
  const current = change.refusals
    .map((refusal) => refusal.current)
    .find((node) => node?.__typename === 'PartnerOrganisation');
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {current ? (
        <ConflictNotice
          mine={draft.fields}
          theirs={wordsOf(current)}
          labels={[
            { field: 'name', label: m.name() },
            { field: 'kana', label: m.kana() },
            { field: 'kind', label: m.kind(), shown: kindName },
            { field: 'takes', label: m.takes() },
            { field: 'phone', label: m.phone() },
            { field: 'contactNote', label: m.contact_note() },
          ]}
          onKeepMine={() => send(current.version, wordsOf(current))}
          onTakeTheirs={() => {
            draft.take(wordsOf(current), current.version);
            change.forget();
          }}
        />
      ) : (
        <FormNotices change={change} />
      )}
      <KeptNotice typing={draft} />
      <PartnerFields value={draft.fields} onChange={draft.type} errorAt={(field) => change.errorAt(field)} />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
        <Button
          onPress={() => {
            draft.forget();
            onClose();
          }}
        >
          {m.cancel()}
        </Button>
      </div>
    </form>
  );
}

function kindName(kind: string): string {
  const known = PARTNER_KINDS.find((one) => one === kind);
  return known ? partnerKindName(known) : kind;
}
