import { Button, Notice, RadioChoices, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { EditableBranchQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';

const REVISE = graphql(`
  mutation ReviseBranch($input: ReviseBranchInput!) {
    reviseBranch(input: $input) {
      branch {
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

export type EditableBranch = NonNullable<EditableBranchQuery['branchByCode']>;

/** Corrections that do not change what the branch is. */
export function ReviseBranchForm({ branch }: { readonly branch: EditableBranch }): ReactElement {
  const [kana, setKana] = useState(branch.kana);
  const [kind, setKind] = useState(branch.kind);
  const [areaNote, setAreaNote] = useState(branch.areaNote ?? '');
  const [memberMeaning, setMemberMeaning] = useState(branch.memberMeaning ?? '');
  const [isSaved, setSaved] = useState(false);
  const change = useChange(
    REVISE,
    (result) => result.reviseBranch,
    () => setSaved(true),
  );
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setSaved(false);
        void change.send({
          id: branch.id,
          version: branch.version,
          kana,
          kind,
          areaNote: areaNote || null,
          memberMeaning: memberMeaning || null,
        });
      }}
    >
      <FormNotices change={change} />
      {isSaved ? <Notice tone="success" title={m.saved()} /> : null}
      <TextField label={m.kana()} help={m.kana_help()} value={kana} onChange={setKana} error={change.errorAt('kana')} />
      <RadioChoices
        legend={m.kind()}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'DISTRICT', label: m.kind_district() },
          { value: 'HOUSING_ESTATE', label: m.kind_estate() },
        ]}
      />
      <TextField
        label={m.area_note()}
        isMultiline
        value={areaNote}
        onChange={setAreaNote}
        error={change.errorAt('areaNote')}
      />
      <TextField
        label={m.member_meaning()}
        help={m.member_meaning_help()}
        isMultiline
        value={memberMeaning}
        onChange={setMemberMeaning}
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
