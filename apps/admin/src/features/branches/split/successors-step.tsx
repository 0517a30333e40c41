import { Button, Card, Icon } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../../paraglide/messages.js';
import { BranchNamingFields } from '../branch-fields.js';
import type { StepProps } from './split-branch.page.js';
import { withoutSuccessor, withSuccessor } from './split-draft.js';

/** 新しい支部: two or more. */
export function SuccessorsStep({ draft, onChange }: StepProps): ReactElement {
  return (
    <>
      <div className="tn-columns">
        {draft.successors.map((successor, index) => (
          <Card key={index}>
            <h2>{m.successor_number({ number: index + 1 })}</h2>
            <div className="tn-form">
              <BranchNamingFields
                value={successor}
                errorAt={() => null}
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
