import { Button, Dialog, RadioChoices } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { ProvisionInput } from '../../gql/graphql.js';
import type { Change } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { NO_PROVISION, ProvisionFields } from './provision-fields.js';

/** だれに渡しますか: asked before a list leaves as a file. What stays inside is in the trail alone; what leaves stands in the 提供記録. */
export function ExportDialog({
  change,
  onExport,
  onClose,
}: {
  readonly change: Pick<Change<never>, 'refusals' | 'failure' | 'errorAt' | 'isPending'>;
  /** @param provision null when the list stays inside of the council */
  readonly onExport: (provision: ProvisionInput | null) => void;
  readonly onClose: () => void;
}): ReactElement {
  const [isGiven, setGiven] = useState<'inside' | 'outside'>('inside');
  const [provision, setProvision] = useState(NO_PROVISION);
  return (
    <Dialog title={m.export_for_whom()} isOpen onClose={onClose}>
      <form
        className="tn-form"
        onSubmit={(event) => {
          event.preventDefault();
          onExport(isGiven === 'outside' ? provision : null);
        }}
      >
        <FormNotices change={change} />
        <RadioChoices
          legend={m.export_for_whom()}
          value={isGiven}
          onChange={setGiven}
          options={[
            { value: 'inside', label: m.export_inside() },
            { value: 'outside', label: m.export_outside() },
          ]}
        />
        {isGiven === 'outside' ? (
          <ProvisionFields
            value={provision}
            onChange={setProvision}
            errorAt={(...path) => change.errorAt('provision', ...path) ?? change.errorAt(...path)}
          />
        ) : null}
        <div className="tn-actions">
          <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.exporting()}>
            {m.export_now()}
          </Button>
          <Button onPress={onClose}>{m.cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
