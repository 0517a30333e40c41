import type { Key, ReactElement, ReactNode } from 'react';

/** A raised sheet. */
export function Card({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="tn-card">{children}</div>;
}

/** Cards side by side, all of one row equally high; on a phone below each other. */
export function CardGrid<Item>({
  label,
  items,
  itemKey,
  children,
}: {
  /** Names the list for screen readers. */
  readonly label?: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => Key;
  /** The content of one card. */
  readonly children: (item: Item) => ReactNode;
}): ReactElement {
  return (
    <ul className="tn-grid" aria-label={label}>
      {items.map((item) => (
        <li key={itemKey(item)}>
          <Card>{children(item)}</Card>
        </li>
      ))}
    </ul>
  );
}
