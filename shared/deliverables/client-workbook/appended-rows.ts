import { areaBreadth } from '../../inventory/targets';
import type { Asset } from '../../model/entities/asset';
import { getRecord, type Model } from '../../model/model';
import type { CellContent } from '../../office/workbook-patch';
import type { ColumnWriter } from './client-words';
import type { ListedColumn, ReadList } from './read-list';
import { recordedValue, type Recorded } from './recorded-value';
import { textOfParts } from './split-cells';

/** The cells of a row for an asset that the list lacks, in the list's columns; the assessor's notes stay out. */
export function appendedCells(asset: Asset, read: ReadList, model: Model, writers: ReadonlyMap<ListedColumn, ColumnWriter>): readonly (CellContent | undefined)[] {
  const hasName = read.columns.some(({ target }) => target === 'name');
  // Without a column for names, what describes the device takes the name.
  const nameColumn = hasName ? undefined : (['hostname', 'description', 'model'] as const).map((wanted) => read.columns.find(({ target }) => target === wanted)).find((column) => column !== undefined);
  const areas = areaTexts(asset, read, model);
  const used = new Set<string>();
  const cells: (CellContent | undefined)[] = [];
  for (const column of read.columns) {
    const value = valueFor(column);
    cells[column.column] = value === undefined ? undefined : writers.get(column)?.(value);
  }
  for (const split of read.splits) {
    const parts = split.parts.map((part) => partText(writers.get(part)?.(recordedValue(asset, part, model, hasName)?.value)));
    const text = textOfParts('', parts, split);
    if (text !== undefined) cells[split.column] = { kind: 'text', text };
  }
  return Array.from(cells);

  function valueFor(column: ListedColumn): Recorded {
    const { target, isCounter } = column;
    if (isCounter) return undefined;
    if (column === nameColumn) return asset.name;
    if (target === 'area') return areas.get(column.column);
    if (target === 'notes' || target === 'description') return undefined;
    // Several columns of one meaning: the first one takes it all.
    if (target !== undefined && column.isShared) {
      if (used.has(target)) return undefined;
      used.add(target);
    }
    return recordedValue(asset, column, model, hasName)?.value;
  }
}

function partText(content: CellContent | undefined): string | undefined {
  return content?.kind === 'text' ? content.text : content?.kind === 'number' ? String(content.value) : undefined;
}

/** The asset's area and those around it, spread over the columns of areas from the wide to the narrow one. */
function areaTexts({ areaId }: Asset, { columns }: ReadList, model: Model): ReadonlyMap<number, string> {
  const path: string[] = [];
  const seen = new Set<string>();
  for (let id = areaId; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const area = getRecord(model, 'area', id);
    if (area === undefined) break;
    path.push(area.name);
    id = area.parentId;
  }
  const narrowFirst = columns
    .filter(({ target }) => target === 'area')
    .map(({ column, heading }) => ({ column, breadth: areaBreadth(heading) ?? 2 }))
    .sort((first, second) => second.breadth - first.breadth || second.column - first.column);
  return new Map(narrowFirst.flatMap(({ column }, index) => {
    const name = path[index];
    return name === undefined ? [] : [[column, name] as const];
  }));
}
