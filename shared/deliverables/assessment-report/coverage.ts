import type { MessageKey } from '../../i18n/en';
import { practices } from '../../practices/catalog';
import { ratingNotices } from '../../practices/guard-rails';
import { effectiveValues } from '../../practices/rating';
import type { DeliverableContext } from '../context';
import { amount, choiceLabel, citedCode, day } from '../context';
import type { Block, FlowBlock, Inline, TableBlock } from '../document';
import { photosOfFindings } from '../finding-photos';
import { riskValue } from '../risk-scale';
import { leftOutReasons } from './findings';
import { describeWalkCoverage } from './walk-coverage';

const longestList = 12;

/** Coverage and limits, written from the data: what was not seen, not rated, not decided, and what this means. */
export function describeCoverage(context: DeliverableContext, missingChapters: readonly string[]): readonly Block[] {
  const { t } = context;
  const gaps = [...inventoryGaps(context), ...structureGaps(context), ...ratingGaps(context), ...riskGaps(context), ...photoGaps(context)];
  return [
    { kind: 'heading', level: 1, text: t('report.coverage.title'), id: 'chapter.coverage' },
    { kind: 'paragraph', text: t('report.coverage.text', { date: day(context, context.options.date) }) },
    { kind: 'heading', level: 2, text: t('report.coverage.gaps') },
    gaps.length === 0 ? { kind: 'paragraph', text: t('report.coverage.noGaps') } : { kind: 'list', ordered: false, items: gaps },
    ...(missingChapters.length === 0
      ? []
      : [{ kind: 'paragraph', text: t('report.coverage.missingChapters', { list: missingChapters.join(', ') }) } as const]),
    ...describeWalkCoverage(context),
    ...sourceBlocks(context),
    { kind: 'heading', level: 2, text: t('report.coverage.limits') },
    { kind: 'list', ordered: false, items: [t('report.coverage.limit1'), t('report.coverage.limit2'), t('report.coverage.limit3'), t('report.coverage.limit4')] },
  ];
}

type CountKey =
  | 'report.coverage.noZone'
  | 'report.coverage.notSeen'
  | 'report.coverage.notFound'
  | 'report.coverage.different'
  | 'report.coverage.notListed'
  | 'report.coverage.noTarget'
  | 'report.coverage.noEnforcing'
  | 'report.coverage.flowUndecided'
  | 'report.coverage.flowNoConduit'
  | 'report.coverage.notRated'
  | 'report.coverage.weakEvidence'
  | 'report.coverage.riskNoValue';

/** What is said when it is true of all: the list would name everything. */
const allKeys = {
  'report.coverage.noZone': 'report.coverage.noZone.all',
  'report.coverage.notSeen': 'report.coverage.notSeen.all',
  'report.coverage.noTarget': 'report.coverage.noTarget.all',
  'report.coverage.noEnforcing': 'report.coverage.noEnforcing.all',
  'report.coverage.flowUndecided': 'report.coverage.flowUndecided.all',
  'report.coverage.flowNoConduit': 'report.coverage.flowNoConduit.all',
  'report.coverage.notRated': 'report.coverage.notRated.all',
  'report.coverage.riskNoValue': 'report.coverage.riskNoValue.all',
} as const satisfies Partial<Record<CountKey, MessageKey>>;

const isAllKey = (key: CountKey): key is keyof typeof allKeys => key in allKeys;

/** A sentence when there is something to say, with the first codes as examples. */
function gap({ t }: DeliverableContext, key: CountKey, codes: readonly string[], total: number): readonly Inline[] {
  if (codes.length === 0) return [];
  if (codes.length === total && isAllKey(key)) return [t(allKeys[key], { count: total })];
  const shown = codes.slice(0, longestList).join(', ');
  const list = codes.length > longestList ? t('deliverable.andMore', { list: shown, count: codes.length - longestList }) : shown;
  return [t(key, { count: codes.length, total, list })];
}

function inventoryGaps(context: DeliverableContext): readonly Inline[] {
  const assets = context.lists.asset;
  const codes = (keep: (asset: (typeof assets)[number]) => boolean): readonly string[] => assets.filter(keep).map(citedCode);
  return [
    ...gap(context, 'report.coverage.noZone', codes((asset) => asset.zoneId === undefined), assets.length),
    ...gap(context, 'report.coverage.notSeen', codes((asset) => asset.walkState === undefined), assets.length),
    ...gap(context, 'report.coverage.notFound', codes((asset) => asset.walkState === 'notFound'), assets.length),
    ...gap(context, 'report.coverage.different', codes((asset) => asset.walkState === 'different'), assets.length),
    ...gap(context, 'report.coverage.notListed', codes((asset) => asset.walkState === 'notListed'), assets.length),
  ];
}

function structureGaps(context: DeliverableContext): readonly Inline[] {
  const { zone, conduit, flow } = context.lists;
  const isEmpty = (vector: object | undefined): boolean => vector === undefined || Object.keys(vector).length === 0;
  return [
    ...gap(context, 'report.coverage.noTarget', zone.filter((entry) => isEmpty(entry.slTarget)).map(citedCode), zone.length),
    ...gap(context, 'report.coverage.noEnforcing', conduit.filter((entry) => (entry.enforcingAssetIds ?? []).length === 0).map(citedCode), conduit.length),
    ...gap(context, 'report.coverage.flowUndecided', flow.filter((entry) => entry.verdict === undefined || entry.verdict === 'undecided').map(citedCode), flow.length),
    ...gap(context, 'report.coverage.flowNoConduit', flow.filter((entry) => entry.conduitId === undefined).map(citedCode), flow.length),
  ];
}

function ratingGaps(context: DeliverableContext): readonly Inline[] {
  const values = effectiveValues(context.lists.rating);
  const notRated = practices.filter((practice) => !values.has(practice.id)).map((practice) => practice.id.replaceAll('-', '\u2011'));
  const weak = context.lists.rating.filter((rating) => ratingNotices(context.model, rating).length > 0).map((rating) => rating.practice.replaceAll('-', '\u2011'));
  return [
    ...gap(context, 'report.coverage.notRated', notRated, practices.length),
    ...gap(context, 'report.coverage.weakEvidence', [...new Set(weak)].sort(), context.lists.rating.length),
  ];
}

function riskGaps(context: DeliverableContext): readonly Inline[] {
  const { risk } = context.lists;
  return gap(context, 'report.coverage.riskNoValue', risk.filter((entry) => riskValue(entry, 'now') === undefined).map(citedCode), risk.length);
}

/** Photos that a finding names and this document cannot show. */
function photoGaps({ t, assessment, options, model }: DeliverableContext): readonly Inline[] {
  const leftOut = [...(options.photosLeftOut?.values() ?? [])];
  if (leftOut.length === 0 || assessment?.reportIncludesPhotos === false) return [];
  const reasons = leftOutReasons
    .map((reason) => ({ reason, count: leftOut.filter((one) => one === reason).length }))
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => t('report.coverage.photosReason', { count, reason: t(`report.photoLeftOut.${reason}`) }));
  return [t('report.coverage.photosLeftOut', { count: leftOut.length, total: photosOfFindings(model).length, list: reasons.join('; ') })];
}

function sourceBlocks(context: DeliverableContext): readonly FlowBlock[] {
  const { t, options } = context;
  const sources = options.sources ?? [];
  if (sources.length === 0 || context.assessment?.reportIncludesSources === false) return [];
  const total = sources.reduce((sum, source) => sum + source.values, 0);
  const table: TableBlock = {
    kind: 'table',
    id: 'table.sources',
    caption: t('report.coverage.sources.caption'),
    columns: [
      { title: t('report.column.sourceKind'), share: 24 },
      { title: t('report.column.sourceReference'), share: 38 },
      { title: t('report.column.values'), share: 12, align: 'right' },
      { title: t('report.column.share'), share: 10, align: 'right' },
      { title: t('report.column.latest'), share: 16, align: 'right' },
    ],
    rows: sources.map((source) => [
      choiceLabel(context, 'sourceKind', source.kind),
      source.reference === '' ? '–' : source.reference,
      amount(context, source.values),
      t('report.coverage.percent', { share: Math.round((source.values / total) * 100) }),
      day(context, source.latest),
    ]),
  };
  return [
    { kind: 'heading', level: 2, text: t('report.coverage.sources') },
    { kind: 'paragraph', text: t('report.coverage.sourcesText') },
    table,
  ];
}
