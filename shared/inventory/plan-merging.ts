import type { Asset } from '../model/entities/asset';
import { cellKind } from '../office/workbook';
import { cleanIdentifier } from './cell';
import { clientColumnId } from './client-columns';
import type { ColumnReader } from './column-reader';
import { decisionKey, type ImportRequest, type MatchKey } from './import-plan';
import { mergeAsset, type MergedAsset } from './merge-asset';
import { readAddresses, readMacs } from './normalise-address';
import type { RowDraft } from './read-row';
import { saidTexts } from './said-texts';

/** Lays rows over assets that are there. */
export interface Merging {
  lay(asset: Asset, draft: RowDraft, key: MatchKey | undefined, areaId: string | undefined, zoneId: string | undefined): MergedAsset;
  /** True when the asset keeps the tag of the row beside its own: what this list calls it. */
  isCalledSo(asset: Asset, draft: RowDraft): boolean;
}

export interface MergingTools {
  readonly request: ImportRequest;
  readonly readers: readonly ColumnReader[];
  readonly sharesTags: boolean;
  readonly ignored: ReadonlySet<string>;
}

/** Prepares laying rows over assets that are there. */
export function createMerging({ request, readers, sharesTags, ignored }: MergingTools): Merging {
  const { isProtected, cellDecisions, alreadyIn, fixes, rowDecisions } = request.options;
  const fixedRows = new Set([...(fixes?.keys() ?? [])].map((key) => key.slice(0, key.indexOf(':'))));
  const byName = new Map(readers.flatMap((reader) => (reader.target === undefined ? [] : [[reader.keptAs, reader] as const])));
  const addresses = readers.filter(({ target }) => target === 'ip' || target === 'mac');
  const columnOf = (field: string): { readonly id: string; readonly name: string } => {
    const name = readers.find(({ target }) => target === field)?.keptAs ?? field;
    return { id: clientColumnId(name), name };
  };
  const tagColumn = columnOf('tag').name;
  return {
    isCalledSo: ({ clientColumns = [] }, { fields: { tag } }) => tag !== undefined && clientColumns.some(({ name, value, field }) => name === tagColumn && field === undefined && value === tag),
    lay: (asset, draft, key, areaId, zoneId) =>
      mergeAsset(asset, draft, {
      key,
      areaId,
      zoneId,
      ignored,
      columnOf,
      isOldNews: alreadyIn !== undefined && !fixedRows.has(String(draft.row)) && rowDecisions?.has(draft.row) !== true,
      keepsNames: key === 'ip' || ((key === 'mac' || key === 'serial') && !sharesTags) || (key === 'mac' && isNamedByAnother(asset, draft)) || keepsNameOf(asset, 'tag', columnOf('tag').name) || keepsNameOf(asset, 'name', columnOf('name').name),
      goneAddresses: goneAddresses(asset, draft, addresses),
      isProtected: (field) => isProtected?.(asset.id, field) ?? false,
      decisionOn: (field) => cellDecisions?.get(decisionKey(asset.id, field)),
      saidOf: (field, value) => saidTexts(readers, draft.row, field, value),
      isSettled: (name) => byName.get(name)?.isSettled(draft.row - 1) ?? false,
    }),
  };
}

/** A list without tags, such as a scan, does not rename what a list with tags has named. */
function isNamedByAnother(asset: Asset, draft: RowDraft): boolean {
  return asset.tag !== undefined && asset.tag !== '' && draft.fields['tag'] === undefined;
}

/** True when the asset already keeps what this list calls it beside its own tag or name. */
function keepsNameOf(asset: Asset, field: 'tag' | 'name', column: string): boolean {
  const kept = asset.clientColumns?.find(({ name }) => name === column);
  return kept?.value !== undefined && kept.field === undefined && cleanIdentifier(kept.value) !== asset[field];
}

const noAddresses: ReadonlySet<string> = new Set();

/** What a column of addresses said of the asset before, less what the row says now. An empty cell takes nothing away. */
function goneAddresses(asset: Asset, draft: RowDraft, readers: readonly ColumnReader[]): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const { target, keptAs, read } of readers) {
    const text = asset.clientColumns?.find(({ name, field }) => name === keptAs && field === undefined)?.value;
    const reading = read(draft.row - 1);
    const isFilled = typeof reading === 'string' || reading?.value !== undefined;
    if (text === undefined || !isFilled) continue;
    const cell = { text, stored: text, kind: cellKind.text };
    for (const value of (target === 'ip' ? readAddresses(cell) : readMacs(cell)).values) gone.add(value);
  }
  if (gone.size === 0) return noAddresses;
  for (const { ip, mac } of draft.interfaces) for (const value of [ip, mac]) if (value !== undefined) gone.delete(value);
  return gone;
}
