import { memo, useMemo, type ReactNode } from 'react';
import { compareText } from '../../../shared/i18n/format';
import { domainTitle, practiceTopics, topicName } from '../../../shared/practices/catalog';
import { domainsOf } from '../../../shared/practices/client';
import { noFilter } from '../../../shared/practices/worklist';
import { useApp } from '../../commands/app-context';
import { useStartWalk } from '../../commands/start-walk';
import { useTranslate, useUi } from '../../store/stores';
import { Button, CalendarIcon, FilterChip, GaugeIcon, MaximizeIcon, SearchField, SegmentedControl, Select, Toolbar } from '../../ui';
import { ClientCatalogMenu } from './client-catalog/client-catalog-menu';
import { PlaceSwitcher } from './place-switcher';
import { RaterButton } from './rater-button';
import type { PracticeDesk } from './use-practice-desk';

/** The head of the room: how far one is, where and as whom one rates, filters, and the ways to walk mode and agenda. */
export const PracticesToolbar = memo(function PracticesToolbar({ desk }: { readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const startWalk = useStartWalk();
  const { ui } = useApp();
  const { rows, outlook, selected } = desk;
  const offered = rows.filter(({ fits }) => fits);
  const rated = offered.filter(({ state, isInherited }) => state !== 'notRated' && !isInherited).length;
  const place = outlook.place === undefined ? {} : { placeId: outlook.place };
  const walk = selected === undefined ? place : { ...place, practiceId: selected.id };
  return (
    <Toolbar
      label={translate('practices.title')}
      title={translate('practices.title')}
      count={translate('practices.progress', { rated, total: offered.length })}
      filters={
        <>
          <PlaceSwitcher model={desk.model} place={outlook.place} onChange={desk.setPlace} />
          <RaterButton />
          <ViewSwitch desk={desk} />
          {desk.view === 'list' ? <Filters desk={desk} /> : null}
        </>
      }
      actions={
        <>
          <ClientCatalogMenu />
          <Button icon={<GaugeIcon aria-hidden />} onPress={() => ui.go('results')}>
            {translate('results.title')}
          </Button>
          <Button icon={<CalendarIcon aria-hidden />} onPress={() => ui.go('agenda')}>
            {translate('command.go.agenda')}
          </Button>
          <Button variant="primary" icon={<MaximizeIcon aria-hidden />} onPress={() => startWalk(walk)}>
            {translate('practices.walk.start')}
          </Button>
        </>
      }
    />
  );
});

function ViewSwitch({ desk }: { readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const open = desk.differences.filter(({ state }) => state !== 'agreed').length;
  const segments = [
    { id: 'list', title: translate('practices.view.list') },
    { id: 'differences', title: open === 0 ? translate('practices.view.differences') : translate('practices.view.differencesOpen', { count: open }) },
  ] as const;
  return <SegmentedControl label={translate('practices.view')} value={desk.view} onChange={desk.setView} segments={segments} />;
}

const all = 'all';

function Filters({ desk }: { readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { filter, setFilter, rows, shown, outlook } = desk;
  const interviewees = useMemo(() => [...new Set(rows.flatMap((row) => row.interviewees))].sort(compareText(language)), [rows, language]);
  const hasOthers = rows.some(({ fits }) => !fits);
  const chips = [
    { id: 'unanswered', label: translate('practices.filter.unanswered') },
    { id: 'belowTarget', label: translate('practices.filter.belowTarget') },
    { id: 'withoutEvidence', label: translate('practices.filter.withoutEvidence') },
    { id: 'warnings', label: translate('practices.filter.warnings') },
    { id: 'quickWins', label: translate('practices.filter.quickWins') },
    ...(rows.some(({ difference }) => difference !== undefined) || filter.differing ? [{ id: 'differing' as const, label: translate('practices.filter.differing') }] : []),
    ...(outlook.place !== undefined && (hasOthers || filter.everywhere) ? [{ id: 'everywhere' as const, label: translate('practices.filter.everywhere') }] : []),
  ] as const;
  const isFiltered = JSON.stringify({ ...filter, everywhere: false }) !== JSON.stringify(noFilter);
  return (
    <>
      <SearchField className="zw-practices-search" label={translate('practices.filter.search')} clearLabel={translate('practices.filter.search.clear')} value={filter.text} onChange={(text) => setFilter({ ...filter, text })} />
      <FilterSelect
        label={translate('practices.filter.domain')}
        allTitle={translate('practices.filter.domain.all')}
        options={domainsOf(desk.model).map(({ id }) => ({ id, title: domainTitle(language, id) }))}
        value={filter.domain}
        onChange={(domain) => setFilter({ ...filter, domain })}
      />
      <FilterSelect
        label={translate('practices.filter.topic')}
        allTitle={translate('practices.filter.topic.all')}
        options={practiceTopics.map((id) => ({ id, title: topicName(language, id) }))}
        value={filter.topic}
        onChange={(topic) => setFilter({ ...filter, topic: practiceTopics.find((known) => known === topic) ?? null })}
      />
      {interviewees.length === 0 ? null : (
        <FilterSelect
          label={translate('practices.filter.interviewee')}
          allTitle={translate('practices.filter.interviewee.all')}
          options={interviewees.map((id) => ({ id, title: id }))}
          value={filter.interviewee}
          onChange={(interviewee) => setFilter({ ...filter, interviewee })}
        />
      )}
      {chips.map(({ id, label }) => (
        <FilterChip key={id} label={label} isActive={filter[id]} onPress={() => setFilter({ ...filter, [id]: !filter[id] })} />
      ))}
      {isFiltered ? (
        <Button size="small" variant="quiet" onPress={() => setFilter(noFilter)}>
          {translate('practices.filter.clear')}
        </Button>
      ) : null}
      <span className="zw-practices-shown">{shown.length === rows.length ? '' : translate('practices.filter.shown', { shown: shown.length, total: rows.length })}</span>
    </>
  );
}

function FilterSelect({ label, allTitle, options, value, onChange }: {
  readonly label: string;
  readonly allTitle: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}): ReactNode {
  return (
    <Select
      className="zw-practices-domain-filter"
      label={label}
      hideLabel
      size="small"
      options={[{ id: all, title: allTitle }, ...options]}
      value={value ?? all}
      placeholder={label}
      onChange={(id) => onChange(id === all ? null : id)}
    />
  );
}
