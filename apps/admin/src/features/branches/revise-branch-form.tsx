import { Button, RadioChoices, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { EditableBranchQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { ConflictNotice } from '../shared-fields/conflict-notice.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { useDraft } from '../shared-fields/use-draft.js';
import { useRevision } from '../shared-fields/use-revision.js';
import { branchKindName, BRANCH_KINDS } from './branch-kinds.js';

const REVISE = graphql(`
  mutation ReviseBranch($input: ReviseBranchInput!) {
    reviseBranch(input: $input) {
      branch {
        id
        version
      }
      refusals {
        code
        path
        message
        current {
          __typename
          ... on Branch {
            version
            kana
            kind
            areaNote
            memberMeaning
          }
        }
      }
    }
  }
`);

export type EditableBranch = NonNullable<EditableBranchQuery['branchByCode']>;
type Correctable = Pick<EditableBranch, 'kana' | 'kind' | 'areaNote' | 'memberMeaning'>;

const textOf = ({ kana, kind, areaNote, memberMeaning }: Correctable) => ({
  kana,
  kind,
  areaNote: areaNote ?? '',
  memberMeaning: memberMeaning ?? '',
});

type Words = ReturnType<typeof textOf>;

/** Corrections that do not change what the branch is. */
export function ReviseBranchForm({ branch }: { readonly branch: EditableBranch }): ReactElement {
  const draft = useDraft<Words>(textOf(branch), branch.version, `branch:${branch.id}`);
  const { kana, kind, areaNote, memberMeaning } = draft.fields;
  const { change, send } = useRevision({
    document: REVISE,
    draft,
    said: m.saved_of({ name: branch.officialName }),
    answerOf: ({ reviseBranch: { branch: record, refusals } }) => ({ record, refusals }),
    inputOf: (words: Words, version) => ({
      id: branch.id,
      version,
      kana: words.kana,
      kind: words.kind,
      areaNote: words.areaNote || null,
      memberMeaning: words.memberMeaning || null,
    }),
  });
  const current = change.refusals.map((refusal) => refusal.current).find((node) => node?.__typename === 'Branch');
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
          theirs={textOf(current)}
          labels={[
            { field: 'kana', label: m.kana() },
            { field: 'kind', label: m.kind(), shown: kindInWords },
            { field: 'areaNote', label: m.area_note() },
            { field: 'memberMeaning', label: m.member_meaning() },
          ]}
          onKeepMine={() => send(current.version, textOf(current))}
          onTakeTheirs={() => {
            draft.take(textOf(current), current.version);
            change.forget();
          }}
        />
      ) : (
        <FormNotices change={change} />
      )}
      <KeptNotice typing={draft} />
      <TextField
        label={m.kana()}
        help={m.kana_help()}
        value={kana}
        onChange={(value) => draft.type({ kana: value })}
        error={change.errorAt('kana')}
      />
      <RadioChoices
        legend={m.kind()}
        value={kind}
        onChange={(value) => draft.type({ kind: value })}
        options={BRANCH_KINDS.map((value) => ({ value, label: branchKindName(value) }))}
      />
      <TextField
        label={m.area_note()}
        isMultiline
        value={areaNote}
        onChange={(value) => draft.type({ areaNote: value })}
        error={change.errorAt('areaNote')}
      />
      <TextField
        label={m.member_meaning()}
        help={m.member_meaning_help()}
        isMultiline
        value={memberMeaning}
        onChange={(value) => draft.type({ memberMeaning: value })}
        error={change.errorAt('memberMeaning')}
      />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
      </div>
    </form>
  );
}

function kindInWords(kind: string): string {
  const known = BRANCH_KINDS.find((one) => one === kind);
  return known ? branchKindName(known) : kind;
}
