import type { ReactElement, ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';

/** One sheet of {@link Tabs}. */
export interface TabSheet {
  readonly key: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/** Sheets of which one is shown; the labels wrap and never scroll sideways. Without `selected` it remembers by itself. */
export function Tabs({
  label,
  sheets,
  selected,
  onSelect,
}: {
  readonly label: string;
  readonly sheets: readonly TabSheet[];
  readonly selected?: string;
  readonly onSelect?: (key: string) => void;
}): ReactElement {
  return (
    <AriaTabs
      className="tn-tabs"
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList className="tn-tab-list" aria-label={label}>
        {sheets.map(({ key, label: name }) => (
          <Tab key={key} id={key} className="tn-tab">
            {name}
          </Tab>
        ))}
      </TabList>
      {sheets.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="tn-tab-sheet">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
