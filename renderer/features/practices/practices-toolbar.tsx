import { memo, type ReactNode } from 'react';
import { compareText } from '../../../shared/i18n/format';
import type { Language } from '../../../shared/i18n/message';
import { domainTitle, practiceTopics, topicName } from '../../../shared/practices/catalog';
import { domainsOf } from '../../../shared/practices/client';
import type { PlaceId } from '../../../shared/practices/place';
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
  const language = useUi((state) => state.language);
  const { rows, outlook, selected } = desk;
  const offered = rows.filter(({ fits }) => fits);
  const rated = offered.filter(({ state, isInherited }) => state !== 'notRated' && !isInherited).length;
  return (
    <Toolbar
      label={translate('practices.title')}
      title={translate('practices.title')}
      count={translate('practices.progress', { rated, total: offered.length })}
      filters={
        <>
          <PlaceSwitcher model={desk.model} place={outlook.place} onChange={desk.setPlace} />
          <RaterButton />
          <ViewSwitch view={desk.view} setView={desk.setView} open={desk.differences.filter(({ state }) => state !== 'agreed').length} />
          {desk.view === 'list' ? <Filters {...filterFacts(desk, language)} /> : null}
        </>
      }
      actions={<Actions placeId={outlook.place} practiceId={selected?.id} />}
    />
  );
});

/** The menu of questionnaires and the ways out of the room; each part of the toolbar is drawn anew only when it says something else. */
const Actions = memo(function Actions({ placeId, practiceId }: { readonly placeId: PlaceId; readonly practiceId: string | undefined }): ReactNode {
  const translate = useTranslate();
  const startWalk = useStartWalk();
  const { ui } = useApp();
  const walk = { ...(placeId === undefined ? {} : { placeId }), ...(practiceId === undefined ? {} : { practiceId }) };
  return (
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
  );
});

const ViewSwitch = memo(function ViewSwitch({ view, setView, open }: Pick<PracticeDesk, 'view' | 'setView'> & { readonly open: number }): ReactNode {
  const translate = useTranslate();
  const segments = [
    { id: 'list', title: translate('practices.view.list') },
    { id: 'differences', title: open === 0 ? translate('practices.view.differences') : translate('practices.view.differencesOpen', { count: open }) },
  ] as const;
  return <SegmentedControl label={translate('practices.view')} value={view} onChange={setView} segments={segments} />;
});

const all = 'all';

/** What the filters offer and say, as texts and numbers: most ratings change none of it. */
interface FilterFacts extends Pick<PracticeDesk, 'filter' | 'setFilter'> {
  /** One in a line. */
  readonly interviewees: string;
  /** Ids, one in a line. */
  readonly domains: string;
  readonly hasDiffering: boolean;
  /** Practices that are not meant for the place can be shown, too. */
  readonly hasOthers: boolean;
  readonly shown: number;
  readonly total: number;
}

function filterFacts({ model, filter, setFilter, rows, shown, outlook }: PracticeDesk, language: Language): FilterFacts {
  return {
    filter,
    setFilter,
    interviewees: [...new Set(rows.flatMap((row) => row.interviewees))].sort(compareText(language)).join('\n'),
    domains: domainsOf(model).map(({ id }) => id).join('\n'),
    hasDiffering: rows.some(({ difference }) => difference !== undefined),
    hasOthers: outlook.place !== undefined && (filter.everywhere || rows.some(({ fits }) => !fits)),
    shown: shown.length,
    total: rows.length,
  };
}

const Filters = memo(function Filters({ filter, setFilter, interviewees, domains, hasDiffering, hasOthers, shown, total }: FilterFacts): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const chips = [
    { id: 'unanswered', label: translate('practices.filter.unanswered') },
    { id: 'belowTarget', label: translate('practices.filter.belowTarget') },
    { id: 'withoutEvidence', label: translate('practices.filter.withoutEvidence') },
    { id: 'warnings', label: translate('practices.filter.warnings') },
    { id: 'quickWins', label: translate('practices.filter.quickWins') },
    ...(hasDiffering || filter.differing ? [{ id: 'differing' as const, label: translate('practices.filter.differing') }] : []),
    ...(hasOthers ? [{ id: 'everywhere' as const, label: translate('practices.filter.everywhere') }] : []),
  ] as const;
  const isFiltered = JSON.stringify({ ...filter, everywhere: false }) !== JSON.stringify(noFilter);
  return (
    <>
      <SearchField className="zw-practices-search" label={translate('practices.filter.search')} clearLabel={translate('practices.filter.search.clear')} value={filter.text} onChange={(text) => setFilter({ ...filter, text })} />
      <FilterSelect
        label={translate('practices.filter.domain')}
        allTitle={translate('practices.filter.domain.all')}
        options={domains.split('\n').map((id) => ({ id, title: domainTitle(language, id) }))}
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
      {interviewees === '' ? null : (
        <FilterSelect
          label={translate('practices.filter.interviewee')}
          allTitle={translate('practices.filter.interviewee.all')}
          options={interviewees.split('\n').map((id) => ({ id, title: id }))}
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
      <span className="zw-practices-shown">{shown === total ? '' : translate('practices.filter.shown', { shown, total })}</span>
    </>
  );
});

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
