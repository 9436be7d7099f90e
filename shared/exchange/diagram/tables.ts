import type { PlacedCell } from './placed-cells';

/** A table: rows of cells in which nothing stands but text. Lanes that hold shapes are drawn as tables too, and are none. */
export function isTable({ cell, children }: PlacedCell): boolean {
  return cell.style.get('shape') === 'table' && children.length > 0 && children.every((row) => row.children.length > 0 && row.children.every(({ children: inner }) => inner.length === 0));
}

/** The text of a table, a line for each row that has any. */
export function tableText({ children }: PlacedCell): string {
  const rows = children.map((row) => row.children.map(({ cell }) => cell.label.replaceAll('\n', ' ')));
  return rows.filter((row) => row.some((text) => text !== '')).map((row) => row.join(' | ')).join('\n');
}
