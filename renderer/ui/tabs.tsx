import { createContext, memo, useContext, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

interface TabHead<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly count?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export type TabItem<Id extends string = string> = TabHead<Id> & { readonly content: ReactNode };

interface TabFrameProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabHead<Id>[];
  readonly selected: Id;
  readonly onChange: (id: Id) => void;
}

export type TabsProps<Id extends string> = Omit<TabFrameProps<Id>, 'tabs'> & { readonly tabs: readonly TabItem<Id>[] };

const Contents = createContext<ReadonlyMap<string, ReactNode>>(new Map());

/** Parts of one thing, one shown at a time. */
export function Tabs<Id extends string>({ tabs, ...frame }: TabsProps<Id>): ReactNode {
  return (
    <Contents value={new Map(tabs.map(({ id, content }) => [id, content]))}>
      <TabFrame {...frame} tabs={tabs} />
    </Contents>
  );
}

/** What is in the tabs changes far more often than the tabs. */
const TabFrame = memo(function TabFrame<Id extends string>({ label, tabs, selected, onChange }: TabFrameProps<Id>): ReactNode {
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
      {tabs.map(({ id }) => (
        <TabPanel key={id} id={id} className="zw-tabs__panel">
          <Content id={id} />
        </TabPanel>
      ))}
    </AriaTabs>
  );
}, isSameFrame) as <Id extends string>(props: TabFrameProps<Id>) => ReactNode;

function Content({ id }: { readonly id: string }): ReactNode {
  return useContext(Contents).get(id);
}

function isSameFrame<Id extends string>(before: TabFrameProps<Id>, after: TabFrameProps<Id>): boolean {
  const { tabs } = before;
  return (
    before.label === after.label && before.selected === after.selected && before.onChange === after.onChange && tabs.length === after.tabs.length &&
    after.tabs.every(({ id, title, count, isDisabled }, index) => tabs[index]?.id === id && tabs[index]?.title === title && tabs[index]?.count === count && tabs[index]?.isDisabled === isDisabled)
  );
}
