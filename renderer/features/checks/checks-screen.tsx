import { useState, type ReactNode } from 'react';
import { keysOfRoom } from '../../../shared/app/room-keys';
import { formatNumber } from '../../../shared/i18n/format';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { ResultDetails } from '../../records/results/result-details';
import { StateBadge } from '../../records/results/state-badge';
import { useTranslate, useUi } from '../../store/stores';
import { EmptyState, FilterChip, KeysLine, Panel, SearchField, SegmentedControl, SeverityMark, ShieldCheckIcon, SplitPane, Toolbar } from '../../ui';
import type { GroupBy, StateFilter } from './check-list';
import { CheckRows, GroupTitle } from './check-rows';
import { GroupPanel } from './group-panel';
import { useChecksDesk, type ChecksDesk } from './use-checks-desk';
import './checks.css';

const panelWidth = 420;

/** Everything the checks noticed, and what was answered to it. */
export function ChecksScreen(): ReactNode {
  const translate = useTranslate();
  const desk = useChecksDesk();
  const [width, setWidth] = useState(panelWidth);
  return (
    <div className="zw-checks">
      <ChecksToolbar desk={desk} />
      <SplitPane
        size={width}
        onSizeChange={setWidth}
        resizeLabel={translate('checks.panel.width')}
        main={
          <div className="zw-checks__main">
            {desk.shown === 0 ? <Empty desk={desk} /> : <CheckRows desk={desk} />}
          </div>
        }
        aside={desk.row === undefined ? null : <ActivePanel desk={desk} />}
      />
      <Keys />
    </div>
  );
}

const groupings: readonly GroupBy[] = ['severity', 'zone', 'rule'];
const filters: readonly StateFilter[] = ['open', 'reopened', 'answered'];

function ChecksToolbar({ desk }: { readonly desk: ChecksDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  return (
    <Toolbar
      label={translate('checks.tools')}
      title={translate('checks.title')}
      count={formatNumber(language, desk.shown)}
      filters={
        <>
          <SearchField label={translate('checks.search')} placeholder={translate('checks.search')} clearLabel={translate('checks.search.clear')} value={desk.query} onChange={desk.setQuery} />
          {filters.map((state) => (
            <FilterChip key={state} label={translate(`checks.state.${state}`)} count={formatNumber(language, desk.counts[state])} isActive={desk.states.has(state)} onPress={() => desk.toggle(state)} />
          ))}
        </>
      }
      view={<SegmentedControl label={translate('checks.group')} value={desk.by} onChange={desk.setBy} segments={groupings.map((id) => ({ id, title: translate(`checks.group.${id}`) }))} />}
    />
  );
}

function ActivePanel({ desk }: { readonly desk: ChecksDesk }): ReactNode {
  const translate = useTranslate();
  const { row, actions, mode } = desk;
  if (row === undefined) return null;
  if (row.kind === 'heading') {
    return (
      <Panel label={translate('checks.panel')} kicker={translate(`checks.group.${desk.by}`)} title={<GroupTitle group={row.group} desk={desk} />}>
        <GroupPanel key={row.key} group={row.group} desk={desk} />
      </Panel>
    );
  }
  const { result } = row;
  const { check, state } = result;
  const kicker = (
    <span className="zw-checks-kicker">
      <SeverityMark severity={check.severity} word={translate(choiceLabelKey('severity', check.severity))} />
      <span className="zw-mono">{check.clause}</span>
      <StateBadge state={state} />
    </span>
  );
  return (
    <Panel label={translate('checks.panel')} kicker={kicker} title={translate(check.titleKey)}>
      <ResultDetails key={row.key} result={result} actions={actions} mode={mode} onMode={(next) => setModeAndFocus(desk, next)} />
    </Panel>
  );
}

/** When the form is closed, the keys go on in the list. */
function setModeAndFocus(desk: ChecksDesk, mode: ChecksDesk['mode']): void {
  desk.setMode(mode);
  if (mode === undefined) document.querySelector<HTMLElement>('.zw-checks-rows [role="grid"]')?.focus();
}

function Empty({ desk }: { readonly desk: ChecksDesk }): ReactNode {
  const translate = useTranslate();
  const isFiltered = desk.results.length > 0 && (desk.query !== '' || desk.counts.open + desk.counts.reopened > 0);
  return (
    <EmptyState
      icon={<ShieldCheckIcon aria-hidden />}
      title={translate(isFiltered ? 'checks.empty.filtered' : 'checks.empty.title')}
      text={translate(isFiltered ? 'checks.empty.filteredText' : 'checks.empty.text')}
    />
  );
}

function Keys(): ReactNode {
  const translate = useTranslate();
  return <KeysLine label={translate('app.keys')} hints={keysOfRoom('checks', translate)} />;
}
