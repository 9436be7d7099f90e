import { recogniseKind } from '../../inventory/asset-words';
import type { Asset } from '../../model/entities/asset';
import type { RecordId } from '../../model/record-type';
import type { Shape } from '../../model/field';
import { bottomOf, rightOf } from '../../network/geometry';
import type { ConduitKind, ZoneKind } from '../../network/styles';
import type { ElementChoice, ElementFate, ElementReason } from './diagram-plan';
import { zonesAround } from './nesting';
import { ownMarkOf, readsAsWritten, type OwnMark } from './own-marks';
import { nearest, type PlacedCell } from './placed-cells';
import { isTable } from './tables';
import { isCloud, isPerson, kindOfShape, kindOfZone, shapeName, speaksOfZone } from './shape-words';

/** What a vertex of the drawing is taken for. */
export interface Role {
  readonly as: ElementFate;
  readonly reason: ElementReason;
  readonly kind?: NonNullable<Asset['kind']> | ZoneKind | ConduitKind | undefined;
  /** The element whose part it is. */
  readonly partOf?: PlacedCell;
}

/** Knows by its name what is in the assessment already. */
export type KnownByName = (label: string) => RecordId | undefined;

/** The roles of all vertices of a page; those of lines follow from their ends. */
export function rolesOf(placed: readonly PlacedCell[], named: KnownByName, choices: ReadonlyMap<string, ElementChoice>): ReadonlyMap<PlacedCell, Role> {
  const joined = joinedCells(placed);
  const surrounding = surroundingCells(placed);
  const pieced = new Set(placed.filter(isPieced));
  const tables = new Set(placed.filter(isTable));
  const roles = new Map<PlacedCell, Role>();
  for (const entry of placed) {
    if (entry.cell.kind === 'edge') continue;
    const proposed = roleOf(entry, { isJoined: joined.has(entry.cell.id), surrounds: surrounding.has(entry), pieced, tables, named });
    const choice = choices.get(entry.key);
    const wanted = choice?.as === undefined || choice.as === proposed.as ? proposed : { as: choice.as, reason: 'chosen' as const, kind: kindFor(choice.as, entry) };
    roles.set(entry, wanted);
  }
  // A box stands inside a zone or not only when the zones are known.
  const boxes = [...roles].filter(([{ cell }, { reason }]) => reason === 'unknown-shape' && cell.label !== '' && !isPerson(shapeName(cell.style)));
  const around = boxes.length === 0 ? new Map() : zonesAround(placed, roles);
  for (const [entry] of boxes) {
    if (around.has(entry)) roles.set(entry, { as: 'asset', reason: 'inside-zone', kind: 'other' });
  }
  return roles;
}

function kindFor(as: ElementFate, { cell }: PlacedCell): Role['kind'] {
  if (as === 'zone') return kindOfZone(cell.label);
  return as === 'asset' ? (kindOfShape(shapeName(cell.style)) ?? recogniseKind(cell.label) ?? 'other') : undefined;
}

interface Surroundings {
  readonly isJoined: boolean;
  readonly surrounds: boolean;
  /** Groups that stand for one thing. */
  readonly pieced: ReadonlySet<PlacedCell>;
  readonly tables: ReadonlySet<PlacedCell>;
  readonly named: KnownByName;
}

function roleOf(entry: PlacedCell, { isJoined, surrounds, pieced, tables, named }: Surroundings): Role {
  const { cell, parent } = entry;
  if (cell.kind === 'structure') return { as: 'structure', reason: 'layer' };
  const mark = ownMarkOf(cell);
  if (mark !== undefined) return ownRole(mark, cell.label);
  if (parent?.cell.kind === 'edge') return { as: 'part', reason: 'edge-label', partOf: parent };
  const { style, label } = cell;
  const name = shapeName(style);
  const whole = pieced.size === 0 ? undefined : nearest(entry, (outer) => pieced.has(outer));
  if (whole !== undefined) return { as: 'part', reason: 'piece-of-shape', partOf: whole };
  const table = [entry, parent, parent?.parent].find((around) => around !== undefined && tables.has(around));
  if (table !== undefined) return table === entry ? { as: 'note', reason: 'table' } : { as: 'part', reason: 'table', partOf: table };
  const holds = entry.children.some((child) => child.cell.kind === 'vertex' && !isText(child)) && !pieced.has(entry);
  if (style.has('group') && label === '') return { as: 'structure', reason: 'group' };
  if (isText(entry)) {
    const isPart = parent?.cell.kind === 'vertex' && parent.cell.label === '' && !parent.cell.style.has('group') && isDrawn(parent) && parent.children.filter((child) => child.cell.kind === 'vertex').length === 1;
    const partOf = isPart ? parent : pictureBeside(entry);
    return partOf === undefined ? { as: 'note', reason: 'free-text' } : { as: 'part', reason: 'label-of-shape', partOf };
  }
  if (/(^|\.)(note\d?|callout|wedge\w*callout|sticky)/i.test(style.get('shape') ?? '')) return { as: 'note', reason: 'note-shape' };
  const known = label === '' ? undefined : named(label);
  if (known?.startsWith('asset:') === true && !holds) return { as: 'asset', reason: 'names-record', kind: kindOfShape(name) };
  if (known?.startsWith('zone:') === true) return { as: 'zone', reason: 'names-record', kind: kindOfZone(label) };
  const zone = (reason: ElementReason): Role => ({ as: 'zone', reason, kind: kindOfZone(label) });
  if (holds && (style.has('swimlane') || style.get('shape') === 'swimlane')) return zone('swimlane');
  if (holds) return zone(style.get('container') === '1' ? 'container' : 'holds-others');
  if (surrounds) return zone('surrounds');
  if (isCloud(name)) return { as: 'zone', reason: 'cloud', kind: kindOfZone(label) ?? 'external' };
  if (isPerson(name)) return { as: 'note', reason: 'unknown-shape' };
  return leafRole(entry, { name, label: label === '' ? textBeside(entry) : label, isJoined });
}

const ownFates = { zone: 'zone', asset: 'asset', conduit: 'part', callout: 'note' } as const;

/** What our own drawing says an element is; what a person wrote into its heading or legend is a note. */
function ownRole(mark: OwnMark, label: string): Role {
  if (mark.type !== 'frame') return { as: ownFates[mark.type], reason: 'own-mark' };
  return readsAsWritten(mark, label) ? { as: 'structure', reason: 'frame' } : { as: 'note', reason: 'own-mark' };
}

/** A shape that holds nothing: a device, an empty zone, or something we do not know. */
function leafRole({ cell: { style } }: PlacedCell, { name, label, isJoined }: { readonly name: string; readonly label: string; readonly isJoined: boolean }): Role {
  const shown = kindOfShape(name);
  if (shown !== undefined) return { as: 'asset', reason: 'shape', kind: recogniseKind(label) ?? shown };
  if (style.has('swimlane') || style.get('container') === '1') return { as: 'zone', reason: style.has('swimlane') ? 'swimlane' : 'container', kind: kindOfZone(label) };
  const said = label === '' ? undefined : recogniseKind(label);
  const isZone = name === '' && speaksOfZone(label);
  if (said !== undefined && !(isZone && (said === 'plc' || said === 'server' || said === 'scadaServer'))) return { as: 'asset', reason: 'label', kind: said };
  if (isZone) return { as: 'zone', reason: 'label', kind: kindOfZone(label) };
  if (isJoined && (label !== '' || name !== '')) return { as: 'asset', reason: 'connected', kind: 'other' };
  if (label !== '' && (name !== '' || style.has('image'))) return { as: 'asset', reason: 'picture', kind: 'other' };
  return { as: 'note', reason: 'unknown-shape' };
}

function isText({ cell: { style } }: PlacedCell): boolean {
  if (style.has('text') || style.has('edgeLabel')) return true;
  return shapeName(style) === '' && style.get('strokeColor') === 'none' && style.get('fillColor') === 'none' && !style.has('swimlane');
}

/** A group with a name whose pieces have none: one thing, drawn of several shapes. */
function isPieced(entry: PlacedCell): boolean {
  const hasNone = ({ cell, children }: PlacedCell): boolean => cell.label === '' && children.every(hasNone);
  return entry.cell.style.has('group') && entry.cell.label !== '' && entry.children.length > 0 && entry.children.every(hasNone);
}

/** The nameless picture with which a text alone makes up a group. */
function pictureBeside({ parent, order }: PlacedCell): PlacedCell | undefined {
  if (parent?.cell.style.has('group') !== true || parent.cell.label !== '') return undefined;
  const [other, ...more] = parent.children.filter((child) => child.order !== order && child.cell.kind === 'vertex');
  return other !== undefined && more.length === 0 && other.cell.label === '' && other.children.length === 0 && isDrawn(other) ? other : undefined;
}

/** The text with which a nameless picture alone makes up a group. */
function textBeside(entry: PlacedCell): string {
  const text = entry.parent?.children.find((child) => child !== entry && isText(child) && pictureBeside(child) === entry);
  return text?.cell.label ?? '';
}

function isDrawn(entry: PlacedCell): boolean {
  return entry.shape !== undefined && !isText(entry);
}

function joinedCells(placed: readonly PlacedCell[]): ReadonlySet<string> {
  return new Set(placed.flatMap(({ cell }) => (cell.kind === 'edge' ? [cell.source, cell.target] : [])));
}

/** Boxes drawn around others without holding them: around two, or around one that has a name, or named like a zone. */
function surroundingCells(placed: readonly PlacedCell[]): ReadonlySet<PlacedCell> {
  const drawn = placed.filter((entry) => entry.cell.kind === 'vertex' && isDrawn(entry) && entry.parent?.cell.kind !== 'edge' && !entry.cell.style.has('group'));
  const sorted = drawn.flatMap((entry) => (entry.shape === undefined ? [] : [{ entry, shape: entry.shape }])).sort((one, other) => one.shape.x - other.shape.x);
  const found = new Set<PlacedCell>();
  for (const { entry, shape } of sorted) {
    if (shapeName(entry.cell.style) !== '' || shape.width < 60 || shape.height < 40) continue;
    let inside = 0;
    for (let at = firstFrom(sorted, shape.x - slack); at < sorted.length; at += 1) {
      const other = sorted[at];
      if (other === undefined || other.shape.x > rightOf(shape)) break;
      if (other.entry === entry || !isAround(shape, other.shape)) continue;
      inside += other.entry.cell.label !== '' || speaksOfZone(entry.cell.label) ? 2 : 1;
      if (inside >= 2) break;
    }
    if (inside >= 2) found.add(entry);
  }
  return found;
}

const slack = 4;

function firstFrom(sorted: readonly { readonly shape: Shape }[], x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.shape.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when one rectangle lies in the other and is clearly smaller. */
function isAround(outer: Shape, inner: Shape): boolean {
  if (inner.width * inner.height * 1.2 > outer.width * outer.height) return false;
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && rightOf(inner) <= rightOf(outer) + slack && bottomOf(inner) <= bottomOf(outer) + slack;
}
