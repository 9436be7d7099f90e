import type { dia } from '@joint/core';
import type { CellData } from './cells';

/** How many cells a projection added, changed and removed. */
export interface Projected {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The only writer of the graph. */
export interface Projection {
  readonly show: (cells: readonly CellData[]) => Projected;
}

/** Marks the writes of the projection, for whoever listens to the graph. */
const ownWrite = { zonewalk: true } as const;

/** What differs between two lists of cells; cells are compared by content. */
export function compareCells(
  shown: ReadonlyMap<string, CellData>,
  wanted: readonly CellData[],
): { readonly added: readonly CellData[]; readonly changed: readonly CellData[]; readonly removed: readonly string[] } {
  const added: CellData[] = [];
  const changed: CellData[] = [];
  const ids = new Set<string>();
  for (const cell of wanted) {
    ids.add(cell.id);
    const before = shown.get(cell.id);
    if (before === undefined) added.push(cell);
    else if (!sameCell(before, cell)) changed.push(cell);
  }
  return { added, changed, removed: [...shown.keys()].filter((id) => !ids.has(id)) };
}

/** A projection onto a graph: brings it to the cells given with as few writes as possible. */
export function createProjection(graph: dia.Graph): Projection {
  let shown: ReadonlyMap<string, CellData> = new Map();
  return {
    show: (cells) => {
      const { added, changed, removed } = compareCells(shown, cells);
      if (shown.size === 0) graph.resetCells(added.map(toJson), ownWrite);
      else {
        graph.startBatch('zonewalk');
        if (removed.length > 0) graph.removeCells(removed.flatMap((id) => graph.getCell(id) ?? []), ownWrite);
        for (const cell of changed) write(graph, cell, shown.get(cell.id));
        if (added.length > 0) graph.addCells(added.map(toJson), ownWrite);
        graph.stopBatch('zonewalk');
      }
      shown = new Map(cells.map((cell) => [cell.id, cell]));
      return { added: added.length, changed: changed.length, removed: removed.length };
    },
  };
}

function toJson(cell: CellData): dia.Cell.JSON {
  return { ...cell };
}

function write(graph: dia.Graph, cell: CellData, before: CellData | undefined): void {
  const shown = graph.getCell(cell.id);
  if (shown === undefined || before === undefined) return;
  if (!samePlain(before.attrs, cell.attrs)) shown.attr(cell.attrs, ownWrite);
  shown.set({ position: cell.position, size: cell.size, z: cell.z }, ownWrite);
}

function sameCell(one: CellData, other: CellData): boolean {
  return (
    one.position.x === other.position.x &&
    one.position.y === other.position.y &&
    one.size.width === other.size.width &&
    one.size.height === other.size.height &&
    one.z === other.z &&
    samePlain(one.attrs, other.attrs)
  );
}

/** True when two plain values hold the same; attribute tables are two or three levels deep. */
function samePlain(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const first = Object.entries(one);
  const second = new Map<string, unknown>(Object.entries(other));
  return first.length === second.size && first.every(([key, value]) => second.has(key) && samePlain(value, second.get(key)));
}
