import { applyChange, patched } from '../../shared/model/change';
import { allRecords, listOf, modelOf, type Model } from '../../shared/model/model';
import { layoutZones } from '../../shared/network/edits/layout';
import { centreOf, contains, type Point } from '../../shared/network/geometry';
import { zonesInOrder } from '../../shared/network/zone-tree';
import { inMilliseconds, median, printFigures, roundsOf } from './support/figures';
import { largePlantModel } from './support/large-plant';

/**
 * Auto layout of the large plant (300 nested zones, 2,000 assets, 3,000 conduits and flows), from no places at all, as
 * the worker does it. Beside it, a bare grid: the same zones of the same sizes in the order of the list, in rows. Printed
 * are the time, and how long the conduits between zones are and how often they cross, drawn from middle to middle.
 */
const rounds = roundsOf(9);

function withoutPlaces(model: Model): Model {
  return modelOf([...allRecords(model)].map((record) => (record.type === 'zone' || record.type === 'asset' ? patched(record, { shape: undefined }) : record.type === 'conduit' ? patched(record, { bends: undefined }) : record)));
}

/** Outermost zones as large as the layout makes them, in the order of the list, in rows of about a page's width. */
function inBareGrid(model: Model): Model {
  const outermost = zonesInOrder(model).filter(({ depth }) => depth === 0).map(({ zone }) => zone);
  const area = outermost.reduce((sum, { shape }) => sum + (shape === undefined ? 0 : (shape.width + 60) * (shape.height + 60)), 0);
  const limit = Math.sqrt(area * 1.7);
  const moves = new Map<string, Point>();
  let [x, y, rowHeight] = [0, 0, 0];
  for (const { id, shape } of outermost) {
    if (shape === undefined) continue;
    if (x > 0 && x + shape.width > limit) [x, y, rowHeight] = [0, y + rowHeight + 60, 0];
    moves.set(id, { x: x - shape.x, y: y - shape.y });
    x += shape.width + 60;
    rowHeight = Math.max(rowHeight, shape.height);
  }
  const parents = new Map(listOf(model, 'zone').map((zone) => [zone.id, zone.parentId]));
  const moveOf = (id: string): Point => {
    const parent = parents.get(id);
    return moves.get(id) ?? (parent === undefined ? { x: 0, y: 0 } : moveOf(parent));
  };
  return modelOf([...allRecords(model)].map((record) => {
    if (record.type !== 'zone' || record.shape === undefined) return record;
    const { x: dx, y: dy } = moveOf(record.id);
    return { ...record, shape: { ...record.shape, x: record.shape.x + dx, y: record.shape.y + dy } };
  }));
}

interface Lines {
  readonly crossings: number;
  readonly length: number;
}

function linesOf(model: Model): Lines {
  const lines = listOf(model, 'conduit').flatMap(({ zoneIds = [] }) => {
    const [one, other] = zoneIds.flatMap((id) => model.tables.zone.get(id)?.shape ?? []);
    return one === undefined || other === undefined || contains(one, other) || contains(other, one) ? [] : [[centreOf(one), centreOf(other)] as const];
  });
  const side = (from: Point, to: Point, point: Point): number => Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
  let crossings = 0;
  lines.forEach(([from, to], index) => {
    for (const [start, end] of lines.slice(index + 1)) {
      if (side(from, to, start) * side(from, to, end) < 0 && side(start, end, from) * side(start, end, to) < 0) crossings += 1;
    }
  });
  return { crossings, length: lines.reduce((sum, [from, to]) => sum + Math.hypot(from.x - to.x, from.y - to.y), 0) };
}

const empty = withoutPlaces(largePlantModel());
const times: number[] = [];
let laidOut = empty;
for (let round = -2; round < rounds; round += 1) {
  // Each round reads a model of its own, so that no index is left from the one before.
  const model = withoutPlaces(empty);
  const before = performance.now();
  const change = layoutZones(model, { scope: 'all' });
  if (round >= 0) times.push(performance.now() - before);
  laidOut = applyChange(model, change);
}
const [ours, grid] = [linesOf(laidOut), linesOf(inBareGrid(laidOut))];
printFigures('auto layout of the large plant: 300 zones, 2,000 assets, 3,000 conduits and flows', [
  { name: 'all anew, median', value: inMilliseconds(median(times)), target: 'under 3 s' },
  { name: 'length of conduits on a bare grid', value: `${Math.round(grid.length / 1000)} k` },
  { name: 'length of conduits', value: `${Math.round(ours.length / 1000)} k`, ratio: ours.length / grid.length },
  { name: 'crossings of conduits on a bare grid', value: String(grid.crossings) },
  { name: 'crossings of conduits', value: String(ours.crossings), ratio: ours.crossings / Math.max(1, grid.crossings) },
]);
