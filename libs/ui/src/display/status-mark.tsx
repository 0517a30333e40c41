import type { ReactElement, ReactNode } from 'react';

const SHAPES = {
  full: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  open: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />
    </>
  ),
  none: <path d="M3 8h10" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  attention: <path d="M8 2 15 14H1z" fill="currentColor" />,
  done: (
    <path
      d="M3 8.5 6.5 12 13 4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  closed: <rect x="3" y="3" width="10" height="10" rx="1.5" fill="currentColor" />,
} as const;

/** Shapes that differ without colour: ● full, ○ open, ◐ half, ― none, ▲ attention, ✓ done, ■ closed. */
export type StatusShape = keyof typeof SHAPES;

/** A state as shape and word, as in the coverage matrix (網羅表): ● 活動中, ○ お宝あり・未整理, ― 空白. */
export function StatusMark({
  shape,
  children,
}: {
  readonly shape: StatusShape;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <span className="tn-status" data-shape={shape}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[shape]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
