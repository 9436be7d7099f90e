import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export type TabItem<Id extends string = string> = {
  readonly id: Id;
  readonly title: string;
  readonly count?: string | undefined;
  readonly content: ReactNode;
  readonly isDisabled?: boolean | undefined;
};

export type TabsProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onChange: (id: Id) => void;
};

/** Parts of one thing, one shown at a time. */
export function Tabs<Id extends string>({ label, tabs, selected, onChange }: TabsProps<Id>): ReactNode {
  return (
    <AriaTabs
      className="zw-tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen !== undefined && chosen.id !== selected) onChange(chosen.id);
      }}
    >
      <TabList className="zw-tabs__list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="zw-tab" isDisabled={tab.isDisabled ?? false}>
            {tab.title}
            {tab.count === undefined ? null : <span className="zw-tab__count">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="zw-tabs__panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
