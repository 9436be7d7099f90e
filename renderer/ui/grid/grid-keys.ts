/** A place in the grid; row -1 is the header. */
export type GridPlace = { readonly row: number; readonly column: number };
export type GridExtent = { readonly rows: number; readonly columns: number; readonly page: number };

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Where a navigation key leads, or null when the key does not navigate. */
export function placeAfterKey(place: GridPlace, key: string, withControl: boolean, extent: GridExtent): GridPlace | null {
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  switch (key) {
    case 'ArrowDown':
      return { ...place, row: withControl ? lastRow : clamp(place.row + 1, -1, lastRow) };
    case 'ArrowUp':
      return { ...place, row: withControl ? Math.min(0, lastRow) : clamp(place.row - 1, -1, lastRow) };
    case 'ArrowRight':
      return { ...place, column: withControl ? lastColumn : clamp(place.column + 1, 0, lastColumn) };
    case 'ArrowLeft':
      return { ...place, column: withControl ? 0 : clamp(place.column - 1, 0, lastColumn) };
    case 'PageDown':
      return { ...place, row: clamp(place.row + extent.page, 0, lastRow) };
    case 'PageUp':
      return { ...place, row: clamp(place.row - extent.page, Math.min(0, lastRow), lastRow) };
    case 'Home':
      return { row: withControl ? Math.min(0, lastRow) : place.row, column: 0 };
    case 'End':
      return { row: withControl ? lastRow : place.row, column: lastColumn };
    default:
      return null;
  }
}

/** A key that types a character, so that typing on a cell starts to edit it. */
export function isTypingKey(event: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean }): boolean {
  return /^.$/u.test(event.key) && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
}
