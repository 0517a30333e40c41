import { Button, Card, Icon } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../../paraglide/messages.js';
import { BranchNamingFields } from '../branch-fields.js';
import { withoutSuccessor, withSuccessor } from './split-draft.js';
import type { StepProps } from './step.js';

/** 新しい支部: two or more. */
export function SuccessorsStep({ draft, onChange, errorAt }: StepProps): ReactElement {
  return (
    <>
      <div className="tn-columns">
        {draft.successors.map((successor, index) => (
          <Card key={index}>
            <h3>{m.successor_number({ number: index + 1 })}</h3>
            <div className="tn-form">
              <BranchNamingFields
                value={successor}
                errorAt={(field) => errorAt('successors', String(index), field)}
                onChange={(part) =>
                  onChange({
                    ...draft,
                    successors: draft.successors.map((other, at) => (at === index ? { ...other, ...part } : other)),
                  })
                }
              />
              {draft.successors.length > 2 ? (
                <Button variant="danger" onPress={() => onChange(withoutSuccessor(draft, index))}>
                  {m.remove_successor()}
                </Button>
              ) : null}
            </div>
          </Card>
        ))}
      </div>
      <div className="tn-actions">
        <Button onPress={() => onChange(withSuccessor(draft))}>
          <Icon name="plus" />
          {m.add_successor()}
        </Button>
      </div>
    </>
  );
}
