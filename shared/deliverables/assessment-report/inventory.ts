import type { Asset } from '../../model/entities/asset';
import { getRecord } from '../../model/model';
import { backupStates, lifecycleStates, patchStates, walkStates } from '../../model/choice-sets';
import type { DeliverableContext } from '../context';
import { amount, choiceLabel, codeOf, nameOf } from '../context';
import type { Block, Cell, TableBlock, Tone } from '../document';
import { addressesOf, countBy, criticalityOf, deviceCount, productOf, softwareOf } from '../facts';
import { drawStatusBars, type StatusBar } from '../figures/status-bars';
import { fillSpans, reference } from '../inline';
import { figureBlock } from './figure-block';

/** What there is: counts by kind and zone, state of support, backup and walk-down. */
export function describeInventory(context: DeliverableContext): readonly Block[] {
  const { t, lists, language } = context;
  if (lists.asset.length === 0) return [];
  const title = t('report.inventory.bars');
  const devices = deviceCount(lists.asset);
  const bars = statusBars(context);
  const isAnythingKnown = bars.some(({ parts }) => parts.some(({ tone, count }) => tone !== 'open' && count > 0));
  const assets = lists.asset.length;
  const sentence = assets === devices ? t('report.inventory.textEach', { count: assets }) : t('report.inventory.text', { assets, devices });
  return [
    { kind: 'heading', level: 1, text: t('report.inventory.title'), id: 'chapter.inventory' },
    { kind: 'paragraph', text: fillSpans(sentence, { annex: reference('annex.inventory') }) },
    ...(isAnythingKnown
      ? [figureBlock(drawStatusBars(title, bars, language), { id: 'figure.inventory', caption: title, source: t('report.source.inventory') })]
      : [{ kind: 'paragraph', text: t('report.inventory.noState') } as const]),
    { kind: 'paragraph', text: fillSpans(t('report.inventory.tables'), { kinds: reference('table.kinds'), zones: reference('table.byZone') }) },
    countTable(context, 'table.kinds', t('report.inventory.kinds.caption'), t('field.asset.kind'), (asset) =>
      asset.kind === undefined ? t('report.none.kind') : choiceLabel(context, 'assetKind', asset.kind),
    ),
    countTable(context, 'table.byZone', t('report.inventory.zones.caption'), t('field.asset.zoneId'), (asset) =>
      asset.zoneId === undefined ? t('report.none.zone') : nameOf(context, asset.zoneId),
    ),
  ];
}

const lifecycleTones = { supported: 'good', announced: 'medium', endOfSupport: 'high', unknown: 'open' } as const satisfies Record<string, Tone>;
const patchTones = { current: 'good', behind: 'medium', notPatchable: 'high', unknown: 'open' } as const satisfies Record<string, Tone>;
const backupTones = { tested: 'good', untested: 'medium', none: 'high', notNeeded: 'ml1', unknown: 'open' } as const satisfies Record<string, Tone>;
const walkTones = { seen: 'good', different: 'medium', notFound: 'high', notListed: 'low' } as const satisfies Record<string, Tone>;

function statusBars(context: DeliverableContext): readonly StatusBar[] {
  const { t, lists } = context;
  const bar = <Value extends string>(
    title: string,
    set: { readonly set: string; readonly values: readonly Value[] },
    tones: Readonly<Record<Value, Tone>>,
    valueOf: (asset: Asset) => Value | undefined,
    missing: { readonly value: Value } | { readonly label: string },
  ): StatusBar => {
    const count = (value: Value): number => lists.asset.filter((asset) => (valueOf(asset) ?? ('value' in missing ? missing.value : undefined)) === value).length;
    const parts = set.values.map((value) => ({ label: choiceLabel(context, set.set, value), count: count(value), tone: tones[value] }));
    if ('value' in missing) return { title, parts };
    return { title, parts: [...parts, { label: missing.label, count: lists.asset.filter((asset) => valueOf(asset) === undefined).length, tone: 'open' }] };
  };
  return [
    bar(t('field.asset.walkState'), walkStates, walkTones, (asset) => asset.walkState, { label: t('report.inventory.notWalked') }),
    bar(t('field.asset.lifecycle'), lifecycleStates, lifecycleTones, (asset) => asset.lifecycle, { value: 'unknown' }),
    bar(t('field.asset.patchState'), patchStates, patchTones, (asset) => asset.patchState, { value: 'unknown' }),
    bar(t('field.asset.backupState'), backupStates, backupTones, (asset) => asset.backupState, { value: 'unknown' }),
  ];
}

function countTable(context: DeliverableContext, id: string, caption: string, title: string, keyOf: (asset: Asset) => string): TableBlock {
  const { t, lists } = context;
  const groups = countBy(lists.asset, keyOf);
  const withoutSupport = (key: string): number => lists.asset.filter((asset) => keyOf(asset) === key && asset.lifecycle === 'endOfSupport').length;
  const orDash = (count: number): string => (count === 0 ? '–' : amount(context, count));
  const critical = (key: string): number =>
    lists.asset.filter((asset) => keyOf(asset) === key && (criticalityOf(asset) === 'high' || criticalityOf(asset) === 'veryHigh')).length;
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      { title, share: 46 },
      { title: t('report.column.count'), share: 16, align: 'right' },
      { title: t('report.column.critical'), share: 19, align: 'right' },
      { title: t('report.column.endOfSupport'), share: 19, align: 'right' },
    ],
    rows: groups.map(([key, count]) => [key, amount(context, count), orDash(critical(key)), orDash(withoutSupport(key))]),
  };
}

/** The full list on landscape pages. */
export function describeInventoryAnnex(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  if (lists.asset.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.inventory',
    caption: t('report.annex.inventory.caption'),
    isDense: true,
    columns: [
      { title: t('field.asset.tag'), share: 17, mono: true },
      { title: t('field.asset.name'), share: 30 },
      { title: t('field.asset.kind'), share: 20 },
      { title: t('report.column.product'), share: 30 },
      { title: t('report.column.software'), share: 24 },
      { title: t('report.column.addresses'), share: 20, mono: true },
      { title: t('field.asset.zoneId'), share: 12, mono: true },
      { title: t('field.asset.areaId'), share: 22 },
      { title: t('field.asset.lifecycle'), share: 18 },
      { title: t('field.asset.walkState'), share: 18 },
    ],
    rows: lists.asset.map((asset) => inventoryRow(context, asset)),
    source: t('report.annex.inventory.source'),
  };
  return [
    {
      kind: 'landscape',
      blocks: [
        { kind: 'heading', level: 1, text: t('report.annex.inventory.title'), id: 'annex.inventory', annex: true },
        table,
      ],
    },
  ];
}

function inventoryRow(context: DeliverableContext, asset: Asset): readonly Cell[] {
  const { t } = context;
  const cells = [
    codeOf(asset) === asset.name ? '' : codeOf(asset),
    asset.quantity === undefined || asset.quantity === 1 ? asset.name : t('report.annex.inventory.many', { name: asset.name, count: asset.quantity }),
    choiceLabel(context, 'assetKind', asset.kind),
    productOf(asset),
    softwareOf(asset),
    addressesOf(asset).replaceAll(', ', '\n'),
    zoneCode(context, asset),
    nameOf(context, asset.areaId),
    choiceLabel(context, 'lifecycleState', asset.lifecycle),
    choiceLabel(context, 'walkState', asset.walkState),
  ];
  return cells.map((cell) => cell || '–');
}

/** The zone's own number where it has one: its name stands in the table of zones. */
function zoneCode({ model }: DeliverableContext, asset: Asset): string {
  const zone = getRecord(model, 'zone', asset.zoneId ?? '');
  return zone === undefined ? '' : codeOf(zone);
}
