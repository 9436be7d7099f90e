import { bottomOf, rightOf } from './geometry';
import type { Shape } from '../model/field';

/** Things on the drawing by where they lie, so that what lies near a place is found without looking at everything. */
export interface SpaceIndex<Item> {
  readonly add: (item: Item, shape: Shape) => void;
  /** Everything whose cells the rectangle touches, each once; the caller compares exactly. */
  readonly near: (shape: Shape) => readonly Item[];
}

const cellSize = 240;
/** What covers more cells than this is handed out for every place. */
const mostCells = 64;
const columns = 1 << 16;

interface Entry<Item> {
  readonly item: Item;
  seenIn: number;
}

/** An empty index. */
export function createSpaceIndex<Item>(): SpaceIndex<Item> {
  const cells = new Map<number, Entry<Item>[]>();
  const large: Item[] = [];
  let search = 0;
  return {
    add: (item, shape) => {
      const [left, right, top, bottom] = cellsOf(shape);
      if ((right - left + 1) * (bottom - top + 1) > mostCells) {
        large.push(item);
        return;
      }
      const entry = { item, seenIn: 0 };
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const key = row * columns + column;
          const cell = cells.get(key);
          if (cell === undefined) cells.set(key, [entry]);
          else cell.push(entry);
        }
      }
    },
    near: (shape) => {
      search += 1;
      const found = [...large];
      const [left, right, top, bottom] = cellsOf(shape);
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          for (const entry of cells.get(row * columns + column) ?? []) {
            if (entry.seenIn === search) continue;
            entry.seenIn = search;
            found.push(entry.item);
          }
        }
      }
      return found;
    },
  };
}

function cellsOf(shape: Shape): readonly [number, number, number, number] {
  const cell = (value: number): number => Math.floor(value / cellSize);
  return [cell(shape.x), cell(rightOf(shape)), cell(shape.y), cell(bottomOf(shape))];
}
