import { useMemo, useState, type ReactNode } from 'react';
import { formatNumber } from '../../../shared/i18n/format';
import { findRecord } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { nameIn } from '../../../shared/network/reachability/hops';
import { useApp } from '../../commands/app-context';
import { useTranslate, useUi } from '../../store/stores';
import { Button, CrosshairIcon, IconButton, SearchField, SegmentedControl } from '../../ui';
import { AskPanel } from './reach-ask-panel';
import { ReachCompared } from './reach-compared';
import { ReachCuts } from './reach-cuts';
import type { ReachDesk } from './reach-desk';
import { ReachList } from './reach-list';
import { filterRows, reachFilters, rowsOf, type ReachFilter } from './reach-rows';
import type { ZonesDesk } from './use-zones-desk';

interface ReachPanelProps {
  readonly desk: ZonesDesk;
  readonly reach: ReachDesk;
}

/** Who reaches a place or what it reaches, over which paths, and what a cut would change. */
export function ReachPanel({ desk, reach }: ReachPanelProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [filter, setFilter] = useState<ReachFilter>('all');
  const [words, setWords] = useState('');
  const { whole: model, analysis } = desk;
  const { placeId, direction } = reach.question;
  const { answer } = reach;
  const rows = useMemo(() => rowsOf(model, answer), [model, answer]);
  const shown = filterRows(rows, filter, words);
  const counted = (id: ReachFilter): string => formatNumber(language, filterRows(rows, id).length);
  return (
    <AskPanel
      desk={desk}
      title={nameIn(model, placeId)}
      kicker={translate('reachPanel.label')}
      actions={<IconButton label={translate('zones.panel.centre')} icon={<CrosshairIcon aria-hidden />} size="small" onPress={() => desk.control.current?.centreOn(placeId)} placement="bottom" />}
      footer={<AskSelected desk={desk} reach={reach} />}
    >
      <div className="zw-zones-ask__controls">
        <SegmentedControl
          label={translate('reachPanel.direction')}
          segments={[
            { id: 'into', title: translate('reachPanel.ask.into') },
            { id: 'outOf', title: translate('reachPanel.ask.outOf') },
          ]}
          value={direction}
          onChange={(next) => analysis.ask({ kind: 'reach', id: placeId, direction: next })}
        />
        <ArchitectureChoice shown={reach.shown} counts={reach.counts} />
        <SegmentedControl
          label={translate('reachPanel.filter')}
          segments={reachFilters.map((id) => ({ id, title: translate('reachPanel.counted', { name: translate(`reachPanel.filter.${id}`), shown: counted(id) }) }))}
          value={filter}
          onChange={setFilter}
        />
        <SearchField label={translate('reachPanel.search')} placeholder={translate('reachPanel.search')} clearLabel={translate('reachPanel.search.clear')} value={words} onChange={setWords} />
      </div>
      <ReachCuts model={model} reach={reach} />
      <ReachCompared reach={reach} />
      <p className="zw-visually-hidden" role="status">
        {answer.target === undefined ? translate(`reachPanel.count.${direction}`, { count: answer.before.places.length }) : translate('reachPanel.count.compared', { asIs: answer.before.places.length, target: answer.target.after.places.length })}
      </p>
      <ReachList key={`${direction} ${placeId} ${filter} ${words}`} model={model} reach={reach} rows={shown} />
      <p className="zw-zones-ask__foot-note">{translate('reachPanel.note')}</p>
    </AskPanel>
  );
}

/** Today's plant or the target, with how many places the answer has in each, or both compared. */
function ArchitectureChoice({ shown, counts }: { readonly shown: ReachDesk['shown']; readonly counts: ReachDesk['counts'] }): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const language = useUi((state) => state.language);
  return (
    <SegmentedControl
      label={translate('reachPanel.architecture')}
      segments={[...(['asIs', 'target'] as const).map((id) => ({ id, title: translate(`reachPanel.${id}`, { shown: formatNumber(language, counts[id]) }) })), { id: 'difference' as const, title: translate('app.view.difference') }]}
      value={shown}
      onChange={(view) => ui.setState({ view })}
    />
  );
}

/** What is selected on the drawing meanwhile: a conduit can be cut, another place asked about. */
function AskSelected({ desk, reach }: ReachPanelProps): ReactNode {
  const translate = useTranslate();
  const { selection, whole: model, analysis } = desk;
  const { placeId, direction } = reach.question;
  const [id] = selection;
  if (id === undefined || selection.length > 1 || id === placeId || findRecord(model, id) === undefined) return null;
  const name = nameIn(model, id);
  const cut = (conduitId: RecordId): void => reach.setCuts(new Set([...reach.cuts, conduitId]));
  const type = typeOfId(id);
  if (type === 'conduit' && !reach.cuts.has(id)) {
    return (
      <Button size="small" onPress={() => cut(id)}>
        {translate('reachPanel.cut.selected', { name })}
      </Button>
    );
  }
  if (type !== 'asset' && type !== 'zone') return null;
  return (
    <Button size="small" onPress={() => analysis.ask({ kind: 'reach', id, direction })}>
      {translate(`reachPanel.askSelected.${direction}`, { name })}
    </Button>
  );
}
