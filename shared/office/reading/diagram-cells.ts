import { throwAppError } from '../../app/errors';
import type { DiagramCell, DiagramGeometry, DiagramPoint } from '../diagram';
import type { ImportLimits } from '../import-gate';
import { decodeHtml } from './html-text';
import type { XmlReceiver } from './xml-scanner';
import { createAttributes, decodeEntities, scanAttributes } from './xml-text';

const part = 'diagram';
/** Elements that carry a cell and what a person noted about it. */
const carriers: ReadonlySet<string> = new Set(['UserObject', 'object']);
const longestLabel = 8000;
const longestValue = 2000;
/** Pictures stand in styles; only their beginning says anything. */
const longestStyle = 300;

type Values = ReadonlyMap<string, string>;

interface OpenCell {
  readonly values: Values;
  readonly data: Values;
  geometry: DiagramGeometry | undefined;
  sourcePoint: DiagramPoint | undefined;
  targetPoint: DiagramPoint | undefined;
  readonly points: DiagramPoint[];
}

/** Receives one `mxGraphModel` and gives its cells. @param budget how many more cells the whole file may have */
export function createPageReceiver(limits: ImportLimits, budget: { cells: number }): XmlReceiver & { readonly done: () => readonly DiagramCell[] } {
  const cells: DiagramCell[] = [];
  const attributes = createAttributes();
  let carrier: Values | undefined;
  let cell: OpenCell | undefined;
  let isInPoints = false;
  const valuesAt = (source: string, start: number, end: number): Values => {
    scanAttributes(source, start, end, attributes, limits, part);
    const values = new Map<string, string>();
    for (let index = 0; index < attributes.count; index += 1) values.set(attributes.names[index] ?? '', decodeEntities(attributes.values[index] ?? '', part));
    return values;
  };
  return {
    open: (name, _depth, source, start, end) => {
      if (carriers.has(name)) carrier = valuesAt(source, start, end);
      else if (name === 'mxCell') {
        budget.cells -= 1;
        if (budget.cells < 0) throwAppError('diagram-limit', { limit: 100_000 });
        cell = { values: valuesAt(source, start, end), data: carrier ?? new Map(), geometry: undefined, sourcePoint: undefined, targetPoint: undefined, points: [] };
      } else if (cell === undefined) return;
      else if (name === 'mxGeometry') cell.geometry ??= geometryOf(valuesAt(source, start, end));
      else if (name === 'mxRectangle') openTo(cell, valuesAt(source, start, end));
      else if (name === 'Array') isInPoints = true;
      else if (name === 'mxPoint') place(cell, valuesAt(source, start, end), isInPoints);
    },
    close: (name) => {
      if (name === 'mxCell' && cell !== undefined) {
        cells.push(cellOf(cell, cells.length));
        cell = undefined;
      } else if (name === 'Array') isInPoints = false;
      else if (carriers.has(name)) carrier = undefined;
    },
    text: () => {
      // Everything stands in attributes.
    },
    done: () => filledFromAround(cells),
  };
}

const placeholder = /%([^%\s]{1,100})%/g;
const deepest = 32;

/** Placeholders that a cell says nothing about stand for what is noted about the cells around it. */
function filledFromAround(cells: readonly DiagramCell[]): readonly DiagramCell[] {
  const open = cells.filter(({ label, data }) => data.get('placeholders') === '1' && label.includes('%'));
  if (open.length === 0) return cells;
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const valueFor = (name: string, from: DiagramCell): string | undefined => {
    let around = byId.get(from.parent);
    for (let depth = 0; around !== undefined && depth < deepest; depth += 1) {
      const value = around.data.get(name);
      if (value !== undefined) return value;
      around = byId.get(around.parent);
    }
    return undefined;
  };
  const filled = new Map(open.map((cell) => [cell, { ...cell, label: cell.label.replace(placeholder, (whole, name: string) => valueFor(name, cell) ?? whole).slice(0, longestLabel) }]));
  return cells.map((cell) => filled.get(cell) ?? cell);
}

function place(cell: OpenCell, values: Values, isInPoints: boolean): void {
  const point = { x: numberOf(values.get('x')), y: numberOf(values.get('y')) };
  if (isInPoints) {
    if (cell.points.length < 200) cell.points.push(point);
  } else if (values.get('as') === 'sourcePoint') cell.sourcePoint = point;
  else if (values.get('as') === 'targetPoint') cell.targetPoint = point;
}

/** A container that is closed in the editor notes how large it is when it is open; that is its size. */
function openTo(cell: OpenCell, values: Values): void {
  const [width, height] = [sizeIn(values, 'width'), sizeIn(values, 'height')];
  if (cell.geometry === undefined || cell.values.get('collapsed') !== '1' || values.get('as') !== 'alternateBounds' || width === 0 || height === 0) return;
  cell.geometry = { ...cell.geometry, width, height };
}

function sizeIn(values: Values, name: string): number {
  return Math.max(0, numberOf(values.get(name)));
}

function geometryOf(values: Values): DiagramGeometry {
  const size = (name: string): number => sizeIn(values, name);
  return { x: numberOf(values.get('x')), y: numberOf(values.get('y')), width: size('width'), height: size('height'), isRelative: values.get('relative') === '1' };
}

const farthest = 1_000_000;

/** A number within the drawing; 0 for anything else. */
function numberOf(text: string | undefined): number {
  const value = Number(text ?? 0);
  return Number.isFinite(value) ? Math.max(-farthest, Math.min(farthest, value)) : 0;
}

function cellOf({ values, data, ...rest }: OpenCell, index: number): DiagramCell {
  const own = new Map([...data].filter(([name]) => name !== 'label' && name !== 'id').map(([name, value]): readonly [string, string] => [name.slice(0, 100), value.slice(0, longestValue)]));
  const style = styleOf(values.get('style') ?? '');
  const written = data.get('label') ?? values.get('value') ?? '';
  const isFilled = data.get('placeholders') === '1' || values.get('placeholders') === '1';
  const label = plainLabel(written.slice(0, longestLabel * 4), style.get('html') === '1');
  return {
    id: (data.get('id') ?? values.get('id') ?? `cell ${index}`).slice(0, 200),
    parent: (values.get('parent') ?? '').slice(0, 200),
    kind: values.get('edge') === '1' ? 'edge' : values.get('vertex') === '1' ? 'vertex' : 'structure',
    label: (isFilled ? label.replace(placeholder, (whole, name: string) => own.get(name) ?? whole) : label).slice(0, longestLabel),
    style,
    data: own,
    source: (values.get('source') ?? '').slice(0, 200),
    target: (values.get('target') ?? '').slice(0, 200),
    isVisible: values.get('visible') !== '0',
    ...rest,
  };
}

function styleOf(text: string): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  for (const entry of text.slice(0, 100_000).split(';').slice(0, 200)) {
    const equals = entry.indexOf('=');
    const name = (equals === -1 ? entry : entry.slice(0, equals)).trim();
    if (name !== '') style.set(name.slice(0, 100), equals === -1 ? '' : entry.slice(equals + 1).trim().slice(0, longestStyle));
  }
  return style;
}

/** Text as a person reads it. Marks of HTML are taken out, never interpreted. */
function plainLabel(text: string, isHtml: boolean): string {
  const lines = isHtml ? decodeHtml(text.replace(/<\/t[dh]\b[^<>]*>/gi, ' ').replace(/<(?:br|\/div|\/p|\/li|\/tr|\/h[1-6]|hr|div|p)\b[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, '')) : text;
  return lines
    .split('\n')
    .map((line) => line.replace(/[\u0000-\u0009\u000b-\u001f\u007f\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ').replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
