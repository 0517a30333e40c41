import { Button, Checkbox, RadioChoices, Select, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { DisasterBasis } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { useBranches } from '../people/use-choices.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';
import { basisChoices, hoursChoices } from './disaster-words.js';

const DECLARE = graphql(`
  mutation DeclareDisaster($input: DeclareDisasterInput!) {
    declareDisaster(input: $input) {
      disaster {
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

/** 災害時モードを宣言する: what, on what basis, where, for how long; a second person confirms. */
export function DeclareForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const tell = useTell();
  const branches = useBranches().data?.branches.nodes ?? [];
  const [name, setName] = useState('');
  const [basis, setBasis] = useState<DisasterBasis>('IN_DISASTER');
  const [isDrill, setDrill] = useState(false);
  const [isPart, setPart] = useState<'all' | 'part'>('all');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [hours, setHours] = useState<'6' | '12' | '24' | '48' | '72'>('24');
  const change = useChange(
    DECLARE,
    (result) => result.declareDisaster,
    () => {
      tell(m.disaster_declared());
      onClose();
    },
  );
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        const isEmpty = isPart === 'part' && chosen.length === 0;
        setMissing(isEmpty);
        if (isEmpty) return;
        void change.send({
          name,
          basis,
          isDrill,
          branchIds: isPart === 'part' ? [...chosen] : [],
          hours: Number(hours),
        });
      }}
    >
      <p>{m.disaster_declare_help()}</p>
      <FormNotices change={change} missing={isMissing ? m.disaster_choose_branch() : null} />
      <TextField
        label={m.disaster_name()}
        help={m.disaster_name_help()}
        requiredLabel={m.required()}
        value={name}
        onChange={setName}
        error={change.errorAt('name')}
      />
      <RadioChoices legend={m.disaster_basis()} value={basis} onChange={setBasis} options={basisChoices()} />
      <RadioChoices
        legend={m.disaster_area()}
        value={isPart}
        onChange={setPart}
        options={[
          { value: 'all', label: m.disaster_everywhere() },
          { value: 'part', label: m.disaster_some_branches() },
        ]}
      />
      {isPart === 'part' ? (
        <fieldset className="tn-field">
          <legend>{m.disaster_branches()}</legend>
          {branches.map((branch) => (
            <Checkbox
              key={branch.id}
              isSelected={chosen.includes(branch.id)}
              onChange={(isChosen) =>
                setChosen(isChosen ? [...chosen, branch.id] : chosen.filter((id) => id !== branch.id))
              }
            >
              {branch.name}
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
      <Select
        label={m.disaster_hours()}
        value={hours}
        onChange={setHours}
        options={hoursChoices()}
        error={change.errorAt('hours')}
      />
      <Checkbox isSelected={isDrill} onChange={setDrill}>
        {m.disaster_is_drill()}
      </Checkbox>
      <div className="tn-actions">
        <Button type="submit" variant="danger" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.disaster_declare()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
