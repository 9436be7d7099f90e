import { useMemo, useState, type ReactNode } from 'react';
import { formatPercent } from '../../../shared/i18n/format';
import { formatMean } from '../../../shared/practices/mean-text';
import type { PlaceId } from '../../../shared/practices/place';
import { sumConfidence } from '../../../shared/practices/results/confidence';
import { findRecord } from '../../../shared/model/model';
import { ratingsAt } from '../../../shared/practices/edits';
import { useApp } from '../../commands/app-context';
import { exportFigure } from '../../commands/export-figure';
import { FigureView } from '../../records/figures/figure-view';
import { screenColours } from '../../records/figures/screen-colours';
import { useTranslate } from '../../store/stores';
import { Button, Card, ClipboardCheckIcon, DownloadIcon, EmptyState, GaugeIcon, Notice, Select, Tabs, Toolbar, type TabItem } from '../../ui';
import { ChangedPractices } from './changed-practices';
import { firstOfDomain, partOf } from './go-to-domain';
import { LiftList } from './lift-list';
import { NumbersTable } from './numbers-table';
import { resultViews, type ResultViewId } from './result-views';
import { noChoice, useResults, withAll, type ResultsDesk } from './use-results';
import './results.css';

const tabs = ['profile', 'radar', 'stairs', 'heat', 'confidence', 'comparison', 'lift'] as const;
type TabId = (typeof tabs)[number];

/** What the ratings add up to: figures with the numbers behind, for the organisation or a place, and the way back to the practices. */
export function ResultsScreen(): ReactNode {
  const translate = useTranslate();
  const { ui, project } = useApp();
  const desk = useResults();
  const [tab, setTab] = useState<TabId>(desk.roundId === undefined ? 'profile' : 'comparison');
  const { overall } = desk.shown.result.score;
  const isEmpty = overall.counts.notRated === overall.practices;
  const goToPractice = (practiceId: string): void => {
    const own = desk.shown.result.place === undefined ? undefined : ratingsAt(project.state.getState().model, practiceId, desk.shown.result.place)[0];
    ui.go('practices', own?.id ?? `rating:${practiceId}`);
  };
  const goToDomain = (domainId: string, place: PlaceId = desk.shown.result.place): void => {
    const target = firstOfDomain(project.state.getState().model, desk.shown.result.domains.find(({ id }) => id === domainId), place);
    if (target !== undefined) ui.go('practices', target);
  };
  const items = tabs.map((id): TabItem<TabId> => ({
    id,
    title: translate(`results.tab.${id}`),
    content:
      id === 'lift' ? (
        <LiftList advice={desk.advice} onPractice={goToPractice} />
      ) : id === 'comparison' && desk.allRounds.length === 0 ? (
        <Notice tone="info" title={translate(desk.placeName === undefined ? 'results.comparison.none' : 'results.comparison.organisation')} />
      ) : (
        <div className="zw-results-compared">
          <ViewPanel key={id} view={id} desk={desk} onDomain={goToDomain} />
          {id === 'comparison' && desk.since !== undefined ? <ChangedPractices since={desk.since} onPractice={goToPractice} /> : null}
        </div>
      ),
  }));
  return (
    <div className="zw-results">
      <ResultsToolbar desk={desk} tab={tab} />
      {isEmpty ? (
        <EmptyState
          title={translate('results.empty.title')}
          text={translate('results.empty.text')}
          action={
            <Button variant="primary" onPress={() => ui.go('practices')}>
              {translate('practices.empty.action')}
            </Button>
          }
        />
      ) : (
        <div className="zw-results-body">
          <KeyFacts desk={desk} />
          <Tabs label={translate('results.title')} tabs={items} selected={tab} onChange={setTab} />
        </div>
      )}
    </div>
  );
}

function ResultsToolbar({ desk, tab }: { readonly desk: ResultsDesk; readonly tab: TabId }): ReactNode {
  const translate = useTranslate();
  const { ui, project } = useApp();
  const choosePlace = (id: string): void => desk.setPlace(id === noChoice ? undefined : findRecord(project.state.getState().model, id)?.id);
  return (
    <Toolbar
      label={translate('results.title')}
      title={translate('results.title')}
      filters={
        <>
          <Select
            className="zw-results-choice"
            label={translate('results.place')}
            hideLabel
            options={withAll(translate('results.place.all'), desk.places)}
            value={desk.shown.result.place ?? noChoice}
            placeholder={translate('results.place')}
            onChange={choosePlace}
          />
          {tab !== 'comparison' || desk.allRounds.length < 2 ? null : (
            <Select
              className="zw-results-choice"
              label={translate('results.round')}
              hideLabel
              options={withAll(translate('results.round.all'), desk.allRounds)}
              value={desk.roundId ?? noChoice}
              placeholder={translate('results.round')}
              onChange={(id) => desk.setRound(id === noChoice ? undefined : id)}
            />
          )}
        </>
      }
      actions={
        <>
          <Button icon={<GaugeIcon aria-hidden />} onPress={() => ui.go('metrics')}>
            {translate('metrics.title')}
          </Button>
          <Button icon={<ClipboardCheckIcon aria-hidden />} onPress={() => ui.go('practices')}>
            {translate('command.go.practices')}
          </Button>
        </>
      }
    />
  );
}

/** The result in one line, above every figure. */
function KeyFacts({ desk }: { readonly desk: ResultsDesk }): ReactNode {
  const translate = useTranslate();
  const { result, language } = desk.shown;
  const { overall } = result.score;
  const { share } = sumConfidence(result.confidence);
  const facts = [
    { id: 'mean', value: overall.mean === null ? '–' : formatMean(language, overall.mean), text: translate('results.fact.mean') },
    ...(overall.domainsWithTarget === 0 ? [] : [{ id: 'target', value: `${String(overall.domainsAtTarget)}/${String(overall.domainsWithTarget)}`, text: translate('results.fact.target') }]),
    { id: 'answered', value: `${String(overall.practices - overall.counts.notRated)}/${String(overall.practices)}`, text: translate('results.fact.answered') },
    { id: 'evidence', value: share === null ? '–' : formatPercent(language, share), text: translate('results.fact.evidence') },
  ];
  return (
    <ul className="zw-results-facts" aria-label={translate('results.facts')}>
      {facts.map(({ id, value, text }) => (
        <li key={id}>
          <strong>{value}</strong> {text}
        </li>
      ))}
    </ul>
  );
}

/** A figure, what it can be saved as, and its numbers. */
function ViewPanel({ view, desk, onDomain }: { readonly view: ResultViewId; readonly desk: ResultsDesk; readonly onDomain: (domain: string, place?: PlaceId) => void }): ReactNode {
  const app = useApp();
  const translate = useTranslate();
  const { shown } = desk;
  const { draw, numbers, titleKey } = resultViews[view];
  const title = translate(titleKey);
  const figure = useMemo(() => draw(shown, screenColours), [draw, shown]);
  const save = (format: 'svg' | 'png'): void => {
    const { svg, widthPx } = draw(shown);
    const place = view === 'heat' ? undefined : desk.placeName;
    void exportFigure(app, { svg, widthPx, names: [desk.assessmentName, title, ...(place === undefined ? [] : [place])] }, format);
  };
  return (
    <div className={view === 'heat' ? 'zw-results-view zw-results-view--below' : 'zw-results-view'}>
      <Card
        title={title}
        note={view === 'heat' ? undefined : desk.placeName}
        actions={(['svg', 'png'] as const).map((format) => (
          <Button key={format} size="small" variant="quiet" icon={<DownloadIcon aria-hidden />} onPress={() => save(format)}>
            {translate(format === 'svg' ? 'results.save.svg' : 'results.save.png')}
          </Button>
        ))}
      >
        <FigureView figure={figure} onPart={(part) => onDomain(...partOf(shown, part))} />
      </Card>
      <Card title={translate('results.numbers')} flush>
        <NumbersTable numbers={numbers(shown)} caption={translate('results.numbers.of', { figure: title })} onDomain={onDomain} />
      </Card>
    </div>
  );
}
