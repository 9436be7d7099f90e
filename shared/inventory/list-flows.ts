import { type SheetData, shownText } from '../office/workbook';
import { saysNothing } from './cell';
import { readFlowHints } from './flow-hints';
import { foldHeading } from './heading-text';
import type { ListedFlow, PlannedColumn } from './import-plan';
import { listFacts } from './list-facts';

const sources = /^(quelle?|quell .*|source.*|src.*|von|from|start|anfang|sender|client|host a|geraet a|device a)$/;
const destinations = /^(ziel|ziel .*|dest.*|dst.*|nach|to|ende|empfaenger|server|host b|geraet b|device b)$/;
const services = /\b(ports?|portnummer|protokolle?|protocols?|dienste?|services?)\b/;
const details = /\b(ip|adresse|address|name|hostname|host)\b/;

/** The columns of a list that speak of communication. */
interface HintColumns {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly service: readonly number[];
}

/**
 * What a list says of communication: which services its devices offer, or who speaks with whom. Told to a person, who
 * decides whether flows are made of it.
 * @param headerRow spreadsheet row, from 1
 */
export function listedFlows(sheet: SheetData, headerRow: number, columns: readonly PlannedColumn[]): readonly ListedFlow[] {
  const found = hintColumns(columns);
  if (found === undefined) return [];
  const hints = new Map<string, ListedFlow>();
  for (const row of listFacts(sheet, headerRow - 1).records) {
    const [from, to, text] = [textOf(sheet, row, found.from), textOf(sheet, row, found.to), textOf(sheet, row, found.service, '; ')];
    if (found.from.length === 0 ? text === '' : from === '' || to === '') continue;
    const key = `${from}\u0000${to}\u0000${text}`;
    const known = hints.get(key);
    hints.set(key, known === undefined ? { row: row + 1, from, to, text, hints: readFlowHints(text), count: 1 } : { ...known, count: known.count + 1 });
  }
  return [...hints.values()];
}

function hintColumns(columns: readonly PlannedColumn[]): HintColumns | undefined {
  const fitting = (test: (heading: string, column: PlannedColumn) => boolean): readonly number[] =>
    columns.filter((column) => column.filled > 0 && column.fate !== 'left-out' && test(foldHeading(column.heading), column)).map(({ column }) => column);
  const from = fitting((heading) => sources.test(heading)).slice(0, 2);
  const to = fitting((heading) => destinations.test(heading)).slice(0, 2);
  const service = fitting((heading, { target }) => target === 'services' || target === 'protocols' || (services.test(heading) && from.length > 0 && !details.test(heading)));
  if (from.length > 0 && to.length > 0) return { from, to, service: service.filter((column) => !from.includes(column) && !to.includes(column)) };
  const offered = columns.filter(({ target }) => target === 'services' || target === 'protocols').map(({ column }) => column);
  if (offered.length === 0) return undefined;
  const device = (['tag', 'name', 'hostname', 'ip'] as const).flatMap((target) => columns.find((column) => column.target === target)?.column ?? []);
  return { from: [], to: device.slice(0, 1), service: offered };
}

function textOf(sheet: SheetData, row: number, columns: readonly number[], separator = ' '): string {
  return columns.map((column) => shownText(sheet, row, column).trim()).filter((text) => !saysNothing(text)).join(separator).slice(0, 200);
}
