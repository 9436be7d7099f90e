import { compareText } from '../../i18n/format';
import type { Zone } from '../../model/entities/zone';
import { recordsWith } from '../../model/indexes';
import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { closedBox, hidesContent } from '../closed-box';
import { assetFootprint, assetPitch, assetSize, closedZone, smallestZone, zoneHead, zonePadding } from '../measures';
import { textWidth } from '../text-fit';
import { childZones } from '../zone-tree';
import { inReadingOrder } from './asset-order';
import { isFloor, laneRank } from './levels';
import type { LiftedLinks } from './links';
import { packRows, type PackedRow } from './pack';
import { inSequence } from './sequence';

/** A zone with its size and, relative to its own corner, what lies in it. */
export interface PlannedZone {
  readonly id: RecordId;
  readonly rank: number;
  /** The room it takes: of a closed one that of its box. */
  readonly width: number;
  readonly height: number;
  /** Of a closed one: how large it is when it opens. What lies in it has its place there. */
  readonly open?: { readonly width: number; readonly height: number };
  readonly assets: readonly { readonly id: RecordId; readonly x: number; readonly y: number }[];
  /** From top to bottom: rows of columns of zones. */
  readonly rows: readonly PackedRow<PlannedZone>[];
}

/** What planning looks at. */
export interface PlanGround {
  readonly model: Model;
  readonly links: LiftedLinks;
  /** Width to height that outermost zones should have, where others than the usual fit the page. */
  readonly proportions?: ReadonlyMap<RecordId, number>;
}

const floorShape = 1.25;
const wideShape = 3.4;
const nestShape = 1.5;
const closeGap = 20;
/** Between zones that lines join: a line with its label fits. */
export const lineGap = 110;
const rowGapWithLines = 60;
/** Between assets and nested zones below them: a label fits. */
const aboveGap = 30;
const widestName = 420;
const levelMark = 80;

/**
 * How large a zone must be for its assets and nested zones, with the places of all: assets in a block on top, nested
 * zones in rows below, higher levels first, linked ones beside each other. `around` are the zones it lies in, so that
 * zones in a ring of parents do not go on forever.
 */
export function planZone(ground: PlanGround, zone: Zone, around: readonly RecordId[] = []): PlannedZone {
  const { model } = ground;
  const path = [...around, zone.id];
  const children = childZones(model, zone.id).filter(({ id }) => !path.includes(id)).map((child) => planZone(ground, child, path));
  const assets = inReadingOrder(recordsWith(model, 'asset', 'zoneId', zone.id)).map(({ id }) => id);
  const rank = laneRank(model, zone);
  const nameWidth = Math.min(widestName, textWidth(zone.name, 14, true) + 32 + (zone.slTarget === undefined ? 0 : levelMark));
  const least = Math.max(smallestZone.width, Math.ceil(nameWidth / 10) * 10);
  const linked = ground.links.within(zone.id);
  const inner = new Set(children.map(({ id }) => id));
  const hasGates = recordsWith(model, 'conduit', 'zoneIds', zone.id).some(({ zoneIds = [] }) => zoneIds.some((id) => inner.has(id)));
  const gap = linked.length > 0 || hasGates ? lineGap : closeGap;
  const usual = children.length > 0 ? nestShape : floorShape;
  const wanted = ground.proportions?.get(zone.id) ?? (around.length === 0 && !isFloor(rank) ? wideShape : usual);
  const content = { id: zone.id, rank, least, lowest: zone.collapsed === true ? closedZone.height : smallestZone.height, gap, besideGap: hasGates ? lineGap : 30, assets, groups: byLane(model, children, ground.links, zone.id) };
  const candidates = children.length === 0 ? columnWidths(assets.length) : rowWidths(children, gap, wanted);
  const plans = candidates.map((width) => planAt(width, content));
  if (children.length > 0 && assets.length > 0) {
    for (const block of columnWidths(assets.length)) for (const width of candidates) plans.push(planBeside(block, width, content));
  }
  const [first, ...others] = plans;
  if (first === undefined) return { id: zone.id, rank, width: least, height: content.lowest, assets: [], rows: [] };
  return closedPlan(model, zone, others.reduce((best, plan) => (costOf(plan, wanted) < costOf(best, wanted) ? plan : best), first));
}

function closedPlan(model: Model, zone: Zone, plan: PlannedZone): PlannedZone {
  if (!hidesContent(model, zone)) return plan;
  const { width, height } = plan;
  const box = closedBox(zone, { x: 0, y: 0, width, height });
  return { ...plan, width: box.width, height: box.height, open: { width, height } };
}

/** How far a size is from the wanted proportion, how large it is, and how much of its block of assets stays empty. */
function costOf({ width, height, assets }: PlannedZone, wanted: number): number {
  const columns = new Set(assets.map(({ x }) => x)).size;
  const rows = new Set(assets.map(({ y }) => y)).size;
  // A last row with a single asset looks like a mistake.
  const ragged = assets.length === 0 ? 1 : Math.sqrt((columns * rows) / assets.length);
  return (Math.max(width / wanted, height) + Math.sqrt(width * height) * 0.35) * ragged;
}

/** Zones in the order in which one reads them, those of one lane together, linked ones near each other. */
export function byLane(model: Model, zones: readonly PlannedZone[], links: LiftedLinks, parentId: RecordId | undefined): readonly (readonly PlannedZone[])[] {
  const compare = compareText('en');
  const words = (id: RecordId): string => {
    const zone = model.tables.zone.get(id);
    return zone?.code === undefined || zone.code === '' ? (zone?.name ?? id) : zone.code;
  };
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const ranks = [...new Set(zones.map(({ rank }) => rank))].toSorted((first, second) => first - second);
  return ranks.map((rank) => {
    const lane = zones.filter((zone) => zone.rank === rank).map(({ id }) => id);
    const read = lane.toSorted((first, second) => compare(words(first), words(second)) || (first < second ? -1 : 1));
    return inSequence(read, links.within(parentId)).flatMap((id) => byId.get(id) ?? []);
  });
}

function columnWidths(count: number): readonly number[] {
  const most = Math.max(1, Math.min(count, 12));
  return Array.from({ length: most }, (_, index) => (index + 1) * assetPitch.x - (assetPitch.x - assetSize.width));
}

/** Widths to try for the rows of nested zones: from the widest one to all beside each other. */
function rowWidths(children: readonly PlannedZone[], gap: number, wanted: number): readonly number[] {
  const widest = Math.max(...children.map(({ width }) => width));
  const all = children.reduce((sum, { width }) => sum + width + gap, -gap);
  const area = children.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const usual = Math.sqrt(area * wanted);
  return [widest, all, ...[0.7, 0.85, 1, 1.15, 1.35, 1.6].map((share) => Math.max(widest, usual * share))];
}

interface Content {
  readonly id: RecordId;
  readonly rank: number;
  readonly least: number;
  /** The least height. */
  readonly lowest: number;
  readonly gap: number;
  /** Between the assets and nested zones right of them. */
  readonly besideGap: number;
  readonly assets: readonly RecordId[];
  readonly groups: readonly (readonly PlannedZone[])[];
}

interface AssetBlock {
  readonly width: number;
  readonly height: number;
  readonly places: PlannedZone['assets'];
}

function assetBlock(limit: number, assets: readonly RecordId[]): AssetBlock {
  const columns = Math.max(1, Math.floor((limit + assetPitch.x - assetSize.width) / assetPitch.x));
  const used = Math.min(columns, assets.length);
  const rows = Math.ceil(assets.length / columns);
  return {
    width: used === 0 ? 0 : used * assetPitch.x - (assetPitch.x - assetSize.width),
    height: rows === 0 ? 0 : rows * assetPitch.y - (assetPitch.y - assetFootprint.height),
    places: assets.map((id, index) => ({ id, x: zonePadding + (index % columns) * assetPitch.x, y: zoneHead + Math.floor(index / columns) * assetPitch.y })),
  };
}

/** Assets on top, nested zones below them. */
function planAt(limit: number, content: Content): PlannedZone {
  const block = assetBlock(limit, content.assets);
  const hasBoth = block.height > 0 && content.groups.length > 0;
  const nested = nestedRows(content, limit, { left: zonePadding, top: zoneHead + block.height + (hasBoth ? aboveGap : 0) });
  return sized(content, block, nested);
}

/** Assets on the left, nested zones right of them. */
function planBeside(blockWidth: number, limit: number, content: Content): PlannedZone {
  const block = assetBlock(blockWidth, content.assets);
  return sized(content, block, nestedRows(content, limit, { left: zonePadding + block.width + content.besideGap, top: zoneHead }));
}

interface NestedRows {
  readonly rows: readonly PackedRow<PlannedZone>[];
  readonly right: number;
  readonly bottom: number;
}

function nestedRows({ groups, gap }: Content, limit: number, { left, top }: { readonly left: number; readonly top: number }): NestedRows {
  const rows: PackedRow<PlannedZone>[] = [];
  const rowGap = Math.min(gap, rowGapWithLines);
  let y = top;
  for (const group of groups) {
    for (const row of packRows(group, { limit, gap, left, top: y, rowGap })) {
      rows.push(row);
      y = row.y + row.height + rowGap;
    }
  }
  return { rows: rows.map(evened), right: Math.max(0, ...rows.map(({ width }) => left + width)), bottom: rows.length === 0 ? 0 : y - rowGap };
}

function sized({ id, rank, least, lowest }: Content, block: AssetBlock, nested: NestedRows): PlannedZone {
  const width = Math.max(least, zonePadding + block.width + zonePadding, nested.right + zonePadding);
  const bottom = Math.max(block.height === 0 ? 0 : zoneHead + block.height + 10, nested.bottom === 0 ? 0 : nested.bottom + zonePadding);
  return { id, rank, width: Math.ceil(width / 10) * 10, height: Math.max(lowest, Math.ceil(bottom / 10) * 10), assets: block.places, rows: nested.rows };
}

const almost = 0.6;

/** Zones of about the same height beside each other get the same one: a row reads calmer so. */
export function evened(row: PackedRow<PlannedZone>): PackedRow<PlannedZone> {
  const columns = row.columns.map((column) => {
    const [only, ...others] = column.things;
    if (only === undefined || others.length > 0 || only.thing.height < row.height * almost) return column;
    return { ...column, things: [{ thing: { ...only.thing, height: row.height }, y: only.y }] };
  });
  return { ...row, columns };
}
