import type { ReactElement } from 'react';

const PATHS = {
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  branch: 'M9.5 3h5v5h-5zM3 16h5v5H3zm13 0h5v5h-5zM12 8v4M5.5 16v-4h13v4',
  association: 'M2.5 20.5h19M4 20.5V11l4.5-4 4.5 4v9.5M13 9l3-3 4 3.5v11M7 20.5V16h3v4.5m6-8h1m-1 4h1',
  partner:
    'M8.5 11a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5Zm-6 9c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5m1.5-15.2a3 3 0 0 1 0 5.9m1.5 3.5c2.6.5 4 2.2 4 5.3',
  book: 'M12 6.5C10 5 7.5 4.5 3.5 4.5v13c4 0 6.5.5 8.5 2 2-1.5 4.5-2 8.5-2v-13c-4 0-6.5.5-8.5 2Zm0 0v13',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.8-1.7L20.5 20.5',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8.5c0-4 3.2-6 8-6s8 2 8 6',
  split: 'M12 21v-6c0-3-6-4-6-8V3.5m6 11.5c0-3 6-4 6-8V3.5M3 6.5l3-3 3 3m6 0 3-3 3 3',
  merge: 'M6 3v4c0 4 6 5 6 8v5.5M18 3v4c0 4-6 5-6 8m-3 2.5 3 3 3-3',
  warning: 'M12 3.5 2.5 20h19zM12 10v4.5m0 2.7v.3',
  check: 'M4.5 12.5 10 18 19.5 7',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5m0-9v.3',
  danger: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5V13m0 3v.3',
  phone:
    'M5.5 3.5h4l1.8 4.7-2.3 1.7c1 2.2 2.9 4.1 5.1 5.1l1.7-2.3 4.7 1.8v4c0 1-.8 2-2 2C10.5 20.5 3.5 13.5 3.5 5.5c0-1.2 1-2 2-2Z',
  pin: 'M12 21.5s7-6.3 7-11.5a7 7 0 1 0-14 0c0 5.2 7 11.5 7 11.5Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  calendar: 'M4 5.5h16v15H4zm0 5h16M8 3v4m8-4v4m-8 7h.1m3.9 0h.1m3.9 0h.1M8 17.3h.1m3.9 0h.1',
  print: 'M7 8.5V3.5h10v5M6.5 17H3.5V8.5h17V17h-3M7 14h10v6.5H7z',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  close: 'M6 6l12 12M18 6 6 18',
  chevron: 'M9 5l7 7-7 7',
  sort: 'M8 9.5 12 5.5l4 4M8 14.5l4 4 4-4',
  up: 'M6 14.5 12 8l6 6.5',
  down: 'M6 9.5 12 16l6-6.5',
  offline:
    'M3.5 3.5l17 17M2.5 9.5c1.7-1.5 3.5-2.5 5.5-3.1M12.5 5.5c3.5.1 6.6 1.6 9 4M6 13.5c1.3-1.2 2.8-1.9 4.5-2.2m4.5 1c1.1.4 2.1 1 3 1.8M12 18.5v.3',
  lock: 'M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 15v2',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.2l3.5 2.3',
  external: 'M14 4h6v6m0-6-9 9M18 14.5V20H4V6h5.5',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5',
  plus: 'M12 5v14M5 12h14',
  treasure: 'M4 10.5C4 7 6 5 9 5h6c3 0 5 2 5 5.5V20H4zm0 2h16M10 11h4v4h-4z',
  undo: 'M8.5 4.5 4 9l4.5 4.5M4 9h10a6 6 0 0 1 0 12h-3',
} as const;

/** Names of the drawn signs: `pin` marks a place, `treasure` an everyday activity (お宝), `association` a 自治会. */
export type IconName = keyof typeof PATHS;

/** All of them, in the order in which they are drawn here. */
export const ICON_NAMES: readonly IconName[] = Object.keys(PATHS).filter(isIconName);

function isIconName(name: string): name is IconName {
  return Object.hasOwn(PATHS, name);
}

/** A drawn sign beside a word; never the only bearer of a meaning, so screen readers skip it. */
export function Icon({
  name,
  turn,
}: {
  readonly name: IconName;
  /** Turned by 180° (half) or 90° clockwise (quarter). */
  readonly turn?: 'half' | 'quarter';
}): ReactElement {
  return (
    <svg
      className="tn-icon"
      data-turn={turn}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
