import { patched } from '../model/change';
import type { Asset } from '../model/entities/asset';
import { getRecord, listOf, type Model } from '../model/model';
import { plainText } from '../model/plain-text';
import { sameValue } from '../model/same-value';
import { foldKey } from './find-assets';
import { mergeInterfaces } from './merge-asset';
import { saidInterfaces } from './said-texts';
import { plainFields } from './targets';

type ClientColumn = NonNullable<Asset['clientColumns']>[number];

/** A list says something else of a field than the asset does, whose value was written by hand or seen on site. */
export interface Contradiction {
  /** The client column that keeps what the list says; the stamp of its cell knows file, sheet and row. */
  readonly columnId: string;
  readonly heading: string;
  readonly field: string;
  /** As it stands in the list. */
  readonly text: string;
  /** What the text means in the field, where that is something else: a choice, a date, the id of a place. */
  readonly meant: string | undefined;
}

/** Contradictions of an asset that nobody has decided yet. */
export function contradictionsOf(asset: Asset): readonly Contradiction[] {
  return (asset.clientColumns ?? []).flatMap((column): readonly Contradiction[] => {
    const { id, name, value = '', field, meant, kept } = column;
    if (field === undefined || kept === true || !contradicts(asset, field, meant ?? value)) return [];
    return [{ columnId: id, heading: name, field, text: value, meant }];
  });
}

function contradicts(asset: Asset, field: string, said: string): boolean {
  return field === 'interfaces' || plainText(Reflect.get(asset, field)) !== said;
}

/** The asset with what the list says in the field; the same asset when it cannot be taken, such as a place that is gone. */
export function takeTheirs(asset: Asset, columnId: string, model: Model): Asset {
  const column = asset.clientColumns?.find(({ id }) => id === columnId);
  const taken = column?.field === undefined ? undefined : fieldValue(asset, column, model);
  if (column?.field === undefined || taken === undefined) return asset;
  const { field } = column;
  return patched(asset, { [field]: taken, clientColumns: columnsWith(asset, columnId, settledColumn(column)) });
}

/** The asset with its own value and the contradiction settled, until the list says something else. */
export function keepMine(asset: Asset, columnId: string): Asset {
  return patched(asset, { clientColumns: columnsWith(asset, columnId, (column) => ({ ...column, kept: true })) });
}

function columnsWith({ clientColumns = [] }: Asset, columnId: string, edit: (column: ClientColumn) => ClientColumn | undefined): readonly ClientColumn[] {
  return clientColumns.flatMap((column) => (column.id === columnId ? (edit(column) ?? []) : [column]));
}

/** Original words stay beside a field that does not say them; a text that the field says now goes. */
function settledColumn({ id, name, value = '', meant, field }: ClientColumn): () => ClientColumn | undefined {
  return () => (meant === undefined || field === 'notes' ? undefined : { id, name, value });
}

function fieldValue(asset: Asset, { field = '', value = '', meant }: ClientColumn, model: Model): unknown {
  const said = meant ?? value;
  switch (field) {
    case 'interfaces': {
      const faces = saidInterfaces(value, said);
      const merged = mergeInterfaces(asset.interfaces ?? [], faces);
      return faces.length === 0 || sameValue(merged, asset.interfaces) ? undefined : merged;
    }
    case 'areaId':
      return getRecord(model, 'area', said)?.id ?? listOf(model, 'area').find(({ name }) => foldKey(name) === foldKey(value))?.id;
    case 'zoneId':
      return getRecord(model, 'zone', said)?.id ?? listOf(model, 'zone').find(({ name }) => foldKey(name) === foldKey(value))?.id;
    case 'notes':
      return plainText(asset.notes) === '' ? said : `${plainText(asset.notes)}\n${said}`.slice(0, 20_000);
    default:
      return plainValue(field, said);
  }
}

function plainValue(name: string, said: string): string | number | boolean | undefined {
  const field = plainFields.get(name);
  if (field === undefined) return undefined;
  if (field.kind === 'number') return /^\d+$/.test(said) ? Number(said) : undefined;
  if (field.kind === 'flag') return said === 'true';
  if (field.kind === 'choice') return field.values.some((choice) => choice === said) ? said : undefined;
  return said;
}
