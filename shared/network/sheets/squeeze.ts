import type { Shape } from '../../model/field';
import { patched } from '../../model/change';
import type { Model } from '../../model/model';
import type { AnyRecord } from '../../model/registry';
import { bottomOf, rightOf, type Point } from '../geometry';

/** What must keep its size along one axis: from, to. Before a rim a strip is narrowed to less. */
export type Span = readonly [from: number, to: number, rim?: 'rim'];

/** What may not be narrowed. */
export interface Solids {
  readonly across: readonly Span[];
  readonly down: readonly Span[];
}

/** Room for the label of a conduit between what stands. */
export const usualGap = 120;
const rimGap = 24;

/** The spans of some rectangles. */
export function solidsOf(shapes: readonly Shape[]): Solids {
  return { across: shapes.map((shape) => [shape.x, rightOf(shape)]), down: shapes.map((shape) => [shape.y, bottomOf(shape)]) };
}

/**
 * A model with the strips narrowed in which nothing stands, so that what lies far apart fits on one sheet. What stands
 * beside or above each other still does, and nothing solid changes its size.
 */
export function squeezed(model: Model, { across, down }: Solids, gap = usualGap): Model {
  const [toX, toY] = [narrowing(across, gap), narrowing(down, gap)];
  if (toX === undefined && toY === undefined) return model;
  const moved = ({ x, y }: Point): Point => ({ x: toX?.(x) ?? x, y: toY?.(y) ?? y });
  const stretched = (shape: Shape): Shape => {
    const [corner, end] = [moved(shape), moved({ x: rightOf(shape), y: bottomOf(shape) })];
    return { ...corner, width: end.x - corner.x, height: end.y - corner.y };
  };
  return {
    ...model,
    tables: {
      ...model.tables,
      zone: mapped(model.tables.zone, (zone) => (zone.shape === undefined ? zone : patched(zone, { shape: stretched(zone.shape) }))),
      asset: mapped(model.tables.asset, (asset) => (asset.shape === undefined ? asset : patched(asset, { shape: { ...asset.shape, ...moved(asset.shape) } }))),
      callout: mapped(model.tables.callout, (callout) => (callout.shape === undefined ? callout : patched(callout, { shape: { ...callout.shape, ...moved(callout.shape) } }))),
      conduit: mapped(model.tables.conduit, (conduit) => (conduit.bends === undefined ? conduit : patched(conduit, { bends: conduit.bends.map(moved) }))),
    },
  };
}

/** How long what stands is when the strips between are narrowed. */
export function squeezedLength(spans: readonly Span[]): number {
  const [start, end] = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
  return stripsBetween(spans, usualGap).reduce((length, { excess }) => length - excess, end - start);
}

function mapped<Value extends AnyRecord>(table: ReadonlyMap<string, Value>, change: (record: Value) => Value): ReadonlyMap<string, Value> {
  return new Map([...table].map(([id, record]) => [id, change(record)]));
}

/** Where a coordinate comes to stand; undefined where no strip is wide enough to be narrowed. */
function narrowing(spans: readonly Span[], gap: number): ((value: number) => number) | undefined {
  const strips = stripsBetween(spans, gap).filter(({ excess }) => excess > 0);
  if (strips.length === 0) return undefined;
  return (value) => {
    let cut = 0;
    for (const { from, to, excess } of strips) {
      if (value <= from) break;
      cut += value >= to ? excess : (excess * (value - from)) / (to - from);
    }
    return Math.round(value - cut);
  };
}

interface Strip {
  readonly from: number;
  readonly to: number;
  /** How much wider it is than it need be. */
  readonly excess: number;
}

/** What is free between spans that may overlap. */
function stripsBetween(spans: readonly Span[], gap: number): readonly Strip[] {
  const strips: Strip[] = [];
  let end: number | undefined;
  for (const [from, to, rim] of spans.toSorted((one, other) => one[0] - other[0])) {
    if (end !== undefined && from > end) strips.push({ from: end, to: from, excess: Math.max(0, from - end - (rim === undefined ? gap : rimGap)) });
    end = Math.max(end ?? to, to);
  }
  return strips;
}
