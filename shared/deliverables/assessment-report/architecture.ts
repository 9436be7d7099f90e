import { foundationalRequirements } from '../../model/field';
import type { DeliverableContext } from '../context';
import { amount, choiceLabel, day, hasLevelGap, levelsText, nameOf, namesOf, yesNo } from '../context';
import type { Block, Cell, FlowBlock, Inline, TableBlock } from '../document';
import { namedPorts, protocolName } from '../protocol-names';
import { countBy, verdictTones } from '../facts';
import { bold, fillSpans, mono, reference } from '../inline';
import { describeZoneSheets, drawArchitecture } from './zone-drawings';

/** Zones, conduits, communication, remote access, dependencies. */
export function describeArchitecture(context: DeliverableContext): readonly Block[] {
  const { lists, t } = context;
  if (lists.zone.length === 0 && lists.conduit.length === 0 && lists.flow.length === 0 && lists.access.length === 0) return [];
  const { start, later } = overview(context);
  return [
    { kind: 'heading', level: 1, text: t('report.architecture.title'), id: 'chapter.architecture' },
    ...start,
    ...zones(context),
    ...later,
    ...conduits(context),
    ...flows(context),
    ...access(context),
    ...dependencies(context),
  ];
}

/** The sentence and the drawing; a drawing with a page of its own comes after the zones, so that no page is cut short. */
function overview(context: DeliverableContext): { readonly start: readonly Block[]; readonly later: readonly Block[] } {
  const { t } = context;
  const drawn = drawArchitecture(context);
  const intro = introText(context);
  if (drawn === undefined) return { start: [{ kind: 'paragraph', text: intro }], later: [] };
  const sentence: Block = { kind: 'paragraph', text: fillSpans(t('report.architecture.drawn', { sentence: intro }), { figure: reference('figure.zones') }) };
  const { figure, page, isOverview } = drawn;
  const details: readonly Block[] = isOverview && describeZoneSheets(context).length > 0 ? [{ kind: 'paragraph', text: fillSpans(t('report.architecture.zoneSheets'), { annex: reference('annex.zones') }) }] : [];
  if (page === 'portrait') return { start: [sentence, figure], later: [] };
  return { start: [sentence, ...details], later: [{ kind: 'landscape', large: page === 'large', blocks: [figure] }] };
}

/** How many zones and conduits there are; what is not there yet is said in words. */
function introText({ t, lists }: DeliverableContext): string {
  const zones = lists.zone.length;
  const conduits = lists.conduit.length;
  if (zones === 0) return t('report.architecture.noZones');
  return zones > 1 && conduits > 0 ? t('report.architecture.intro', { count: conduits, zones }) : t('report.architecture.noConduits', { count: zones });
}

/** How many zones fall short of their target; that there is no target yet. */
function levelsSentence({ t, lists }: DeliverableContext): string {
  if (lists.zone.every(({ slTarget }) => levelsText(slTarget) === '')) return t('report.zones.noTarget');
  const gaps = lists.zone.filter((zone) => hasLevelGap(zone.slTarget, zone.slAchieved)).length;
  if (gaps === 0) return t('report.zones.noGaps');
  return lists.zone.length === 1 ? t('report.zones.gapOfOne') : t('report.zones.gaps', { count: gaps });
}

function zones(context: DeliverableContext): readonly FlowBlock[] {
  const { t, lists } = context;
  if (lists.zone.length === 0) return [];
  // A level that is the same for all seven is one digit, and needs no order.
  const hasVectors = lists.zone.some(({ slTarget, slAchieved }) => levelsText(slTarget).length > 1 || levelsText(slAchieved).length > 1);
  const assetCounts = new Map(countBy(lists.asset, (asset) => asset.zoneId ?? ''));
  const table: TableBlock = {
    kind: 'table',
    id: 'table.zones',
    caption: t('report.zones.caption'),
    columns: [
      { title: t('report.column.zone'), share: 32 },
      { title: t('field.zone.kind'), share: 20 },
      { title: t('report.column.level'), share: 10, align: 'centre' },
      { title: t('report.column.assets'), share: 9, align: 'right' },
      { title: 'SL-T', share: 15, align: 'centre' },
      { title: 'SL-A', share: 15, align: 'centre' },
      { title: t('field.zone.owner'), share: 21 },
    ],
    rows: lists.zone.map((zone) => [
      [...(zone.code === undefined ? [] : [mono(`${zone.code} `)]), bold(zone.name)],
      choiceLabel(context, 'zoneKind', zone.kind) || '–',
      zone.purdueLevel ?? '–',
      String(assetCounts.get(zone.id) ?? 0),
      levelsText(zone.slTarget) || '–',
      levelCell(levelsText(zone.slAchieved) || '–', hasLevelGap(zone.slTarget, zone.slAchieved)),
      zone.owner ?? '–',
    ]),
    source: hasVectors ? t('report.source.levels', { order: foundationalRequirements.join(', ') }) : t('report.source.own'),
  };
  const sentences = { list: t('report.zones.list', { count: lists.zone.length }), levels: levelsSentence(context) };
  return [
    { kind: 'heading', level: 2, text: t('report.zones.title') },
    { kind: 'paragraph', text: fillSpans(t('report.zones.text', sentences), { table: reference('table.zones') }), keepWithNext: true },
    table,
  ];
}

function levelCell(text: string, isGap: boolean): Cell {
  return isGap ? { text, fill: 'above', bold: true } : text;
}

function conduits(context: DeliverableContext): readonly FlowBlock[] {
  const { t, lists } = context;
  if (lists.conduit.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.conduits',
    caption: t('report.conduits.caption'),
    columns: [
      { title: t('report.column.conduit'), share: 29 },
      { title: t('field.conduit.kind'), share: 23 },
      { title: t('field.conduit.zoneIds'), share: 33 },
      { title: t('field.conduit.enforcingAssetIds'), share: 19 },
      { title: t('report.column.trusted'), share: 15 },
      { title: 'SL-T', share: 16, align: 'centre' },
    ],
    rows: lists.conduit.map((conduit) => [
      [...(conduit.code === undefined ? [] : [mono(`${conduit.code} `)]), bold(conduit.name)],
      choiceLabel(context, 'conduitKind', conduit.kind) || '–',
      (conduit.zoneIds ?? []).map((id) => nameOf(context, id)).join('\n'),
      namesOf(context, conduit.enforcingAssetIds) || '–',
      yesNo(context, conduit.trusted) || '–',
      levelsText(conduit.slTarget) || '–',
    ]),
  };
  return [
    { kind: 'heading', level: 2, text: t('report.conduits.title') },
    { kind: 'paragraph', text: fillSpans(t('report.conduits.text'), { table: reference('table.conduits') }), keepWithNext: true },
    table,
  ];
}

function flows(context: DeliverableContext): readonly FlowBlock[] {
  const { t, lists } = context;
  if (lists.flow.length === 0) return [];
  const verdictOf = (flow: (typeof lists.flow)[number]) => flow.verdict ?? 'undecided';
  const counts = countBy(lists.flow, verdictOf).map(([verdict, count]) => t('report.flows.count', { verdict: choiceLabel(context, 'verdict', verdict), count }));
  const open = lists.flow.filter((flow) => verdictOf(flow) !== 'allowed');
  const blocks: FlowBlock[] = [
    { kind: 'heading', level: 2, text: t('report.flows.title') },
    { kind: 'paragraph', text: t('report.flows.text', { count: lists.flow.length }) },
    { kind: 'list', ordered: false, items: counts },
  ];
  if (open.length === 0) return blocks;
  const table: TableBlock = {
    kind: 'table',
    id: 'table.flows',
    caption: t('report.flows.caption'),
    columns: [
      { title: t('field.flow.fromId'), share: 22 },
      { title: t('field.flow.toId'), share: 22 },
      { title: t('field.flow.protocols'), share: 20 },
      { title: t('field.flow.purpose'), share: 25 },
      { title: t('field.flow.verdict'), share: 15 },
    ],
    rows: open.map((flow) => [
      nameOf(context, flow.fromId),
      nameOf(context, flow.toId),
      protocolsCell(context, flow),
      flow.purpose ?? flow.name ?? '–',
      { text: choiceLabel(context, 'verdict', verdictOf(flow)), marker: verdictTones[verdictOf(flow)] },
    ]),
  };
  return [...blocks, table];
}

/** Protocols by name, their ports below. */
function protocolsCell({ language }: DeliverableContext, flow: { readonly protocols?: readonly string[]; readonly ports?: readonly string[] }): Inline {
  const names = (flow.protocols ?? []).map((protocol) => protocolName(language, protocol)).join(', ');
  const ports = namedPorts(flow.ports).join(', ');
  if (ports === '') return names || '–';
  return names === '' ? [mono(ports)] : [names, '\n', { ...mono(ports), muted: true }];
}

function access(context: DeliverableContext): readonly FlowBlock[] {
  const { t, lists } = context;
  if (lists.access.length === 0) return [];
  const answer = (value: string | undefined): Cell => ({
    text: choiceLabel(context, 'yesNoUnknown', value ?? 'unknown'),
    marker: value === 'yes' ? 'good' : value === 'no' ? 'high' : 'open',
  });
  const table: TableBlock = {
    kind: 'table',
    id: 'table.access',
    caption: t('report.access.caption'),
    columns: [
      { title: t('report.column.access'), share: 36 },
      { title: t('field.access.technology'), share: 22 },
      { title: t('report.column.multiFactor'), share: 15 },
      { title: t('report.column.approval'), share: 15 },
      { title: t('report.column.recording'), share: 15 },
      { title: t('field.access.contract'), share: 15 },
      { title: t('report.column.reviewed'), share: 15.5 },
    ],
    rows: lists.access.map((entry) => [
      [bold(entry.contractor ?? entry.name), ...(entry.contractor === undefined || entry.contractor === entry.name ? [] : [`\n${entry.name}`])],
      choiceLabel(context, 'accessTechnology', entry.technology) || '–',
      answer(entry.multiFactor),
      answer(entry.approvalPerSession),
      answer(entry.recording),
      answer(entry.contract),
      day(context, entry.reviewedOn) || '–',
    ]),
  };
  return [
    { kind: 'heading', level: 2, text: t('report.access.title') },
    { kind: 'paragraph', text: fillSpans(t('report.access.text', { count: lists.access.length }), { table: reference('table.access') }), keepWithNext: true },
    table,
  ];
}

function dependencies(context: DeliverableContext): readonly FlowBlock[] {
  const { t, lists } = context;
  if (lists.dependency.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.dependencies',
    caption: t('report.dependencies.caption'),
    columns: [
      { title: t('report.column.service'), share: 30 },
      { title: t('field.dependency.provider'), share: 16 },
      { title: t('report.column.stops'), share: 34 },
      { title: t('report.column.tolerableOutage'), share: 12, align: 'right' },
      { title: t('field.dependency.fallback'), share: 27 },
    ],
    rows: lists.dependency.map((entry) => [
      [bold(entry.name), ...(entry.kind === undefined ? [] : [`\n${choiceLabel(context, 'dependencyKind', entry.kind)}`])],
      entry.provider ?? '–',
      entry.stops ?? '–',
      amount(context, entry.tolerableOutageHours) || '–',
      entry.fallback ?? '–',
    ]),
  };
  return [
    { kind: 'heading', level: 2, text: t('report.dependencies.title') },
    { kind: 'paragraph', text: t('report.dependencies.text'), keepWithNext: true },
    table,
  ];
}

