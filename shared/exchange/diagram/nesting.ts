import { centreOf, containsPoint } from '../../network/geometry';
import type { ElementFate } from './diagram-plan';
import { ownMarkOf } from './own-marks';
import { nearest, type PlacedCell } from './placed-cells';

/** More zones on a page than this, and only those that hold a cell in the file count: looking at all of them would take too long. */
const mostSearched = 4000;

/** The zone each vertex lies in: the one that holds it in the file, or a smaller one drawn around it. */
export function zonesAround(placed: readonly PlacedCell[], roles: ReadonlyMap<PlacedCell, { readonly as: ElementFate }>): ReadonlyMap<PlacedCell, PlacedCell> {
  const isZone = (entry: PlacedCell): boolean => roles.get(entry)?.as === 'zone';
  const zones = placed
    .filter(isZone)
    .flatMap((entry) => (entry.shape === undefined ? [] : [{ entry, shape: entry.shape, size: entry.shape.width * entry.shape.height }]))
    .sort((one, other) => one.size - other.size);
  const searched = zones.length > mostSearched ? [] : zones;
  const around = new Map<PlacedCell, PlacedCell>();
  for (const entry of placed) {
    if (entry.cell.kind !== 'vertex') continue;
    const holder = nearest(entry, isZone);
    const { shape } = entry;
    // Our own drawings say what lies in what, also where things overlap.
    const drawn = shape === undefined || ownMarkOf(entry.cell) !== undefined ? undefined : searched.find((zone) => zone.size > shape.width * shape.height && zone.entry !== entry && containsPoint(zone.shape, centreOf(shape)) && !isHeldBy(zone.entry, entry))?.entry;
    const outer = drawn !== undefined && (holder === undefined || isHeldBy(drawn, holder)) ? drawn : holder;
    if (outer !== undefined && !leadsTo(outer, entry, around)) around.set(entry, outer);
  }
  return around;
}

function isHeldBy(entry: PlacedCell, holder: PlacedCell): boolean {
  return nearest(entry, (outer) => outer === holder) !== undefined;
}

/** True when the zone lies, over others, in the cell itself: then it cannot be around it. */
function leadsTo(zone: PlacedCell, entry: PlacedCell, around: ReadonlyMap<PlacedCell, PlacedCell>): boolean {
  for (let at: PlacedCell | undefined = zone; at !== undefined; at = around.get(at)) if (at === entry) return true;
  return false;
}
