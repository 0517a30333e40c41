import { type ReactElement, type ReactNode, useId } from 'react';

/** How much of a known amount is done: a bar and the same in words. */
export function ProgressBar({
  label,
  done,
  total,
  words,
}: {
  readonly label: ReactNode;
  readonly done: number;
  /** More than 0. */
  readonly total: number;
  /** 115件のうち80件 */
  readonly words: string;
}): ReactElement {
  const id = useId();
  return (
    <div className="tn-progress">
      <label htmlFor={id}>{label}</label>
      <span>{words}</span>
      <progress id={id} value={done} max={total} aria-valuetext={words} />
    </div>
  );
}
