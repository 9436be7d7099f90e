import type { Shape } from '../../model/field';
import type { Point } from '../../network/geometry';
import type { DiagramCell, DiagramPage } from '../../office/diagram';
import type { ElementProblem } from './diagram-plan';

/** A cell with its place on the page and what is around and in it. */
export interface PlacedCell {
  readonly key: string;
  readonly page: number;
  /** Order on the page: later cells lie above earlier ones. */
  readonly order: number;
  readonly cell: DiagramCell;
  parent: PlacedCell | undefined;
  readonly children: PlacedCell[];
  /** Upper left corner of its coordinates on the page. */
  origin: Point;
  shape: Shape | undefined;
  problem: ElementProblem | undefined;
}

/** The nearest cell around that fits. */
export function nearest(entry: PlacedCell, fits: (outer: PlacedCell) => boolean): PlacedCell | undefined {
  for (let at = entry.parent; at !== undefined; at = at.parent) if (fits(at)) return at;
  return undefined;
}

/** The cells of a page, placed. Rings of parents are opened, missing parents left away, repeated ids told apart. */
export function placeCells({ cells }: DiagramPage, page: number): readonly PlacedCell[] {
  const byId = new Map<string, PlacedCell>();
  const placed = cells.map((cell, order): PlacedCell => {
    const isRepeated = byId.has(cell.id);
    const entry: PlacedCell = {
      key: `${page}/${cell.id}${isRepeated ? `#${order}` : ''}`,
      page, order, cell,
      parent: undefined,
      children: [],
      origin: { x: 0, y: 0 },
      shape: undefined,
      problem: isRepeated ? 'same-id' : cell.isVisible ? undefined : 'hidden',
    };
    if (!isRepeated) byId.set(cell.id, entry);
    return entry;
  });
  for (const entry of placed) {
    const { parent } = entry.cell;
    if (parent === '') continue;
    const found = byId.get(parent);
    if (found === undefined || found === entry) entry.problem = found === undefined ? 'parent-missing' : 'parent-cycle';
    else entry.parent = found;
  }
  openRings(placed);
  for (const entry of placed) entry.parent?.children.push(entry);
  const measured = new Set<PlacedCell>();
  for (const entry of placed) measure(entry, measured);
  return placed;
}

/** Cuts every ring of parents at the cell at which it is noticed. */
function openRings(placed: readonly PlacedCell[]): void {
  const sound = new Set<PlacedCell>();
  for (const entry of placed) {
    const path = new Set<PlacedCell>();
    for (let at: PlacedCell | undefined = entry; at !== undefined && !sound.has(at); at = at.parent) {
      path.add(at);
      if (at.parent !== undefined && path.has(at.parent)) {
        at.problem = 'parent-cycle';
        at.parent = undefined;
      }
    }
    for (const at of path) sound.add(at);
  }
}

/** Works out the place of a cell after those around it, without calling itself: parents may be nested deeply. */
function measure(entry: PlacedCell, measured: Set<PlacedCell>): void {
  const waiting: PlacedCell[] = [];
  for (let at: PlacedCell | undefined = entry; at !== undefined && !measured.has(at); at = at.parent) waiting.push(at);
  for (const at of waiting.reverse()) {
    measured.add(at);
    const { geometry, kind } = at.cell;
    const around = at.parent;
    at.origin = around?.origin ?? { x: 0, y: 0 };
    if (geometry === undefined || kind !== 'vertex') continue;
    const { x: left, y: top } = at.origin;
    const x = geometry.isRelative ? left + geometry.x * (around?.shape?.width ?? 0) : left + geometry.x;
    const y = geometry.isRelative ? top + geometry.y * (around?.shape?.height ?? 0) : top + geometry.y;
    // A turned shape keeps its size: what we write in it is level.
    at.shape = { x: Math.round(x), y: Math.round(y), width: Math.round(geometry.width), height: Math.round(geometry.height) };
    at.origin = { x, y };
  }
}
