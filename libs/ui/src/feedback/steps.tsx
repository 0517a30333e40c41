import type { ReactElement } from 'react';
import { Icon } from '../icon/icon.js';

/** Steps of a wizard with the present one marked, in words too. */
export function Steps({
  label,
  steps,
  current,
  progress,
  doneLabel,
}: {
  /** Names the list: 手順. */
  readonly label: string;
  readonly steps: readonly string[];
  /** Index of the present step, from 0. */
  readonly current: number;
  /** How far one is, in words: 4つのうち2つめ. */
  readonly progress?: string;
  /** Said of steps that lie behind: すみ. */
  readonly doneLabel?: string;
}): ReactElement {
  return (
    <div className="tn-stepper">
      {progress ? <p className="tn-quiet tn-small">{progress}</p> : null}
      <ol className="tn-steps" aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step}
            data-state={index < current ? 'done' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className="tn-step-mark">{index < current ? <Icon name="check" /> : index + 1}</span>
            <span className="tn-step-name">
              {step}
              {index < current && doneLabel ? <span className="tn-visually-hidden"> {doneLabel}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
