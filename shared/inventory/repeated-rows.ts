import { sameValue } from '../model/same-value';
import { type ClientText, clientColumnId } from './client-columns';
import type { ColumnReader } from './column-reader';
import { foldKey, foldStrong } from './find-assets';
import type { DraftInterface, FieldValue, RowDraft } from './read-row';
import { saidTexts } from './said-texts';

/** Two rows of one list as one record, and whether the second says something else than the first. */
export interface JoinedRows {
  readonly draft: RowDraft;
  readonly contradicts: boolean;
}

/**
 * Puts a row that repeats another one into it: the second fills what the first leaves open. What it says otherwise stays
 * beside the asset, so that no cell is lost when a person puts the rows together all the same.
 */
export function joinRows(first: RowDraft, second: RowDraft, readers: readonly ColumnReader[], ignored: ReadonlySet<string>): JoinedRows {
  const texts: ClientText[] = [];
  let contradicts = false;
  const keepOther = (field: string, value: unknown): void => {
    contradicts = true;
    texts.push(...saidTexts(readers, second.row, field, value).map((text) => asOther(text, second.row)));
  };
  const fields: Record<string, FieldValue> = { ...first.fields };
  for (const [field, value] of Object.entries(second.fields)) {
    const mine = fields[field];
    if (mine === undefined || (first.concluded.includes(field) && !second.concluded.includes(field))) fields[field] = value;
    else if (field === 'notes') fields[field] = String(mine).includes(String(value)) ? mine : `${String(mine)}\n${String(value)}`.slice(0, 20_000);
    else if (!sameText(mine, value, field) && !second.concluded.includes(field)) keepOther(field, value);
  }
  for (const [field, mine, theirs] of [['areaId', first.area, second.area], ['zoneId', first.zone, second.zone]] as const) {
    if (mine !== undefined && theirs !== undefined && foldKey(mine) !== foldKey(theirs)) keepOther(field, theirs);
  }
  const interfaces = joinInterfaces(first.interfaces, second.interfaces);
  if (interfaces === undefined) keepOther('interfaces', undefined);
  const columns = [...first.clientColumns];
  for (const text of second.clientColumns) {
    const mine = columns.find(({ name }) => name === text.name);
    if (mine === undefined) columns.push(text);
    else if (mine.value !== text.value && !ignored.has(text.name) && !texts.some(({ value }) => value === text.value)) {
      contradicts = true;
      texts.push(asOther(text, second.row));
    }
  }
  const stated = new Set([...first.concluded, ...second.concluded].filter((field) => isConcluded(field, first) && isConcluded(field, second)));
  return {
    contradicts,
    draft: {
      row: first.row,
      fields,
      concluded: [...stated],
      interfaces: interfaces ?? first.interfaces,
      area: first.area ?? second.area,
      zone: first.zone ?? second.zone,
      clientColumns: texts.length === 0 ? columns : [...columns, ...texts],
      flags: first.flags,
    },
  };
}

/** The text of another row under a name of its own, so that it is no text of the column. */
function asOther(text: ClientText, row: number): ClientText {
  const name = `${text.name} [${row}]`;
  return { ...text, id: clientColumnId(name), name };
}

function isConcluded(field: string, { fields, concluded }: RowDraft): boolean {
  return fields[field] === undefined || concluded.includes(field);
}

function sameText(first: FieldValue, second: FieldValue, field: string): boolean {
  if (typeof first !== 'string' || typeof second !== 'string') return sameValue(first, second);
  return foldStrong(first, field === 'serial' ? field : 'tag') === foldStrong(second, field === 'serial' ? field : 'tag');
}

const parts = ['name', 'ip', 'mac', 'vlan', 'network', 'wireless'] as const;

/** The interfaces of both rows; undefined when the same interface is told differently. */
function joinInterfaces(first: readonly DraftInterface[], second: readonly DraftInterface[]): readonly DraftInterface[] | undefined {
  const joined: DraftInterface[] = [...first];
  for (const face of second) {
    const at = joined.findIndex((known) => (face.ip !== undefined && known.ip === face.ip) || (face.mac !== undefined && known.mac === face.mac));
    const known = joined[at];
    if (known === undefined) {
      joined.push({ ...face, id: `interface-${joined.length + 1}` });
      continue;
    }
    if (parts.some((part) => known[part] !== undefined && face[part] !== undefined && known[part] !== face[part])) return undefined;
    joined[at] = { ...face, ...known };
  }
  return joined;
}
