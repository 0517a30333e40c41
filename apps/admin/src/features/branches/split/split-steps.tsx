import { Button } from '@tsunagari/ui';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { ButtonLink } from '../../../app/app-link.js';
import type { Refusal } from '../../../graphql/use-change.js';
import { m } from '../../../paraglide/messages.js';
import { AssignStep } from './assign-step.js';
import { ConfirmStep } from './confirm-step.js';
import { isStepComplete, type SplitDraft } from './split-draft.js';
import { STEP, stillRefused } from './split-refusals.js';
import { type SplitMade, type StepProps, stepNames } from './step.js';
import { SuccessorsStep } from './successors-step.js';
import { WhenStep } from './when-step.js';

/** The present step with its heading, which takes the focus when the step changes, and the way on and back. */
export function SplitSteps({
  branch,
  draft,
  onChange,
  onDone,
}: Omit<StepProps, 'errorAt'> & { readonly onDone: (made: SplitMade) => void }): ReactElement {
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(draft.step);
  useEffect(() => {
    if (shown.current === draft.step) return;
    shown.current = draft.step;
    heading.current?.focus();
  }, [draft.step]);
  const change = (next: SplitDraft): void => {
    setRefusals(stillRefused(refusals, draft, next));
    onChange(next);
  };
  const go = (step: number): void => onChange({ ...draft, step });
  const errorAt = (...path: string[]): string | null =>
    refusals.find((refusal) => refusal.path.join('.') === path.join('.'))?.message ?? null;
  const step = { branch, draft, onChange: change, errorAt };
  const isComplete = isStepComplete(
    draft,
    draft.step,
    branch.associations.nodes.map((association) => association.id),
  );
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {m.step_heading({ number: draft.step + 1, name: stepNames()[draft.step] ?? '' })}
      </h2>
      {draft.step === STEP.when ? <WhenStep {...step} /> : null}
      {draft.step === STEP.successors ? <SuccessorsStep {...step} /> : null}
      {draft.step === STEP.assign ? <AssignStep {...step} /> : null}
      {draft.step === STEP.confirm ? (
        <ConfirmStep
          branch={branch}
          draft={draft}
          onDone={onDone}
          onFix={(found, to) => {
            setRefusals(found);
            go(to);
          }}
        />
      ) : null}
      {isComplete ? null : <p className="tn-quiet">{m.step_incomplete()}</p>}
      <div className="tn-actions">
        {draft.step > 0 ? <Button onPress={() => go(draft.step - 1)}>{m.back()}</Button> : null}
        {draft.step < STEP.confirm ? (
          <Button variant="primary" isDisabled={!isComplete} onPress={() => go(draft.step + 1)}>
            {m.next()}
          </Button>
        ) : null}
        <ButtonLink to="/branches/$code" params={{ code: branch.code }} variant="quiet">
          {m.leave_draft()}
        </ButtonLink>
      </div>
    </>
  );
}
