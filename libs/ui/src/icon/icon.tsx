import type { ReactElement } from 'react';

const PATHS = {
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  branch: 'M12 3v6m0 0-6 5v7m6-12 6 5v7M4 21h4m8 0h4M10 3h4',
  association: 'M3 20h18M5 20V10l4-3 4 3v10m0 0V7l3-3 3 3v13M8 13h2m-2 3h2',
  partner:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm8 0a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3 20c0-4 2-6 5-6s5 2 5 6m0-3c0-2 1-3 3-3 3 0 5 2 5 6',
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zm0 13a3 3 0 0 1 3-3h11M9 8h6',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L21 21',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c0-5 3-7 8-7s8 2 8 7',
  split: 'M12 21v-8m0 0L6 7V3m6 10 6-6V3M4 5l2-2 2 2m8 0 2-2 2 2',
  merge: 'M12 3v8m0 0-6 6v4m6-10 6 6v4m-8-16 2-2 2 2',
  warning: 'M12 4 2.5 20h19zm0 6v4m0 3v.5',
  check: 'M5 13l4 4L19 7',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v6m0-9v.5',
  danger: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zm4 4v6m0 3v.5',
  phone: 'M6 3h4l2 5-3 2c1 3 2 4 5 5l2-3 5 2v4c0 2-1 3-3 3C10 21 3 14 3 6c0-2 1-3 3-3Z',
  print: 'M7 9V3h10v6M5 17H3V9h18v8h-2M7 14h10v7H7z',
  offline: 'M3 3l18 18M2 9c2-2 4-3 7-4m4 0c4 0 7 2 9 4M6 13c1-1 2-2 4-2m4 1 4 1M12 19v.5',
  lock: 'M6 11h12v10H6zm2 0V8a4 4 0 0 1 8 0v3m-4 4v3',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l4 2',
  external: 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6',
  edit: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  plus: 'M12 5v14M5 12h14',
} as const;

/** Names of the drawn signs. */
export type IconName = keyof typeof PATHS;

/** A drawn sign beside a word; never the only bearer of a meaning, so screen readers skip it. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg
      className="tn-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
