import { Button, ConfirmDialog, Select } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { DisasterFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { useSaid } from '../people/use-said.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { hoursChoices } from './disaster-words.js';

const CONFIRM = graphql(`
  mutation ConfirmDisaster($input: ConfirmDisasterInput!) {
    confirmDisaster(input: $input) {
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

const EXTEND = graphql(`
  mutation ExtendDisaster($input: ExtendDisasterInput!) {
    extendDisaster(input: $input) {
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

const END = graphql(`
  mutation EndDisaster($input: EndDisasterInput!) {
    endDisaster(input: $input) {
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

/** What one may do with a disaster: confirm as the second person, propose a later end, end it. Each is asked once more. */
export function DisasterActions({
  disaster: { id, version, name, abilities },
}: {
  readonly disaster: DisasterFragment;
}): ReactElement {
  const [asked, setAsked] = useState<'confirm' | 'extend' | 'end' | null>(null);
  const [hours, setHours] = useState<'6' | '12' | '24' | '48' | '72'>('24');
  const said = useSaid(() => setAsked(null));
  const confirm = useChange(CONFIRM, (result) => result.confirmDisaster, said);
  const extend = useChange(EXTEND, (result) => result.extendDisaster, said);
  const end = useChange(END, (result) => result.endDisaster, said);
  const change = { confirm, extend, end }[asked ?? 'confirm'];
  const seen = { id, version };
  const words = {
    confirm: { label: m.disaster_confirm(), text: m.disaster_confirm_text() },
    extend: { label: m.disaster_extend(), text: m.disaster_extend_text() },
    end: { label: m.disaster_end(), text: m.disaster_end_text() },
  };
  const send = (): void => {
    if (asked === 'confirm') void confirm.send(seen);
    if (asked === 'extend') void extend.send({ ...seen, hours: Number(hours) });
    if (asked === 'end') void end.send(seen);
  };
  return (
    <div className="tn-actions">
      {(['confirm', 'extend', 'end'] as const)
        .filter((each) => abilities[each])
        .map((each) => (
          <Button key={each} variant={each === 'confirm' ? 'primary' : 'secondary'} onPress={() => setAsked(each)}>
            {words[each].label}
          </Button>
        ))}
      {asked === null ? null : (
        <ConfirmDialog
          title={m.disaster_asked({ what: words[asked].label, name })}
          isOpen
          onClose={() => setAsked(null)}
          confirmLabel={words[asked].label}
          cancelLabel={m.cancel()}
          onConfirm={send}
          isDangerous={asked !== 'extend'}
          isPending={change.isPending}
          pendingLabel={m.saving()}
        >
          <p>{words[asked].text}</p>
          <FormNotices change={change} />
          {asked === 'extend' ? (
            <Select label={m.disaster_hours()} value={hours} onChange={setHours} options={hoursChoices()} />
          ) : null}
        </ConfirmDialog>
      )}
    </div>
  );
}
