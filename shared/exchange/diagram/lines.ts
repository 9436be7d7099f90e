import { containsPoint, grow, type Point } from '../../network/geometry';
import type { ElementChoice, ElementFate, ElementReason } from './diagram-plan';
import { ownMarkOf } from './own-marks';
import type { PlacedCell } from './placed-cells';
import type { Role } from './roles';

/** What a line of the drawing is taken for, and what it joins. */
export interface LineRole {
  readonly as: ElementFate;
  readonly reason: ElementReason;
  readonly from: PlacedCell | undefined;
  readonly to: PlacedCell | undefined;
  readonly initiator: 'from' | 'to' | 'both' | 'unknown';
  readonly partOf?: PlacedCell;
}

/** How far beside an element a loose end still means it. */
const reach = 12;

/** The roles of all lines of a page. */
export function linesOf(placed: readonly PlacedCell[], roles: ReadonlyMap<PlacedCell, Role>, choices: ReadonlyMap<string, ElementChoice>): ReadonlyMap<PlacedCell, LineRole> {
  const byId = new Map<string, PlacedCell>();
  for (const entry of placed) if (!byId.has(entry.cell.id)) byId.set(entry.cell.id, entry);
  const standing = placed
    .filter((entry) => ['asset', 'zone'].includes(roles.get(entry)?.as ?? ''))
    .flatMap((entry) => (entry.shape === undefined ? [] : [{ entry, size: entry.shape.width * entry.shape.height, reached: grow(entry.shape, reach) }]))
    .sort((one, other) => one.size - other.size);
  const endOf = (id: string, point: Point | undefined, origin: Point): { readonly end: PlacedCell | undefined; readonly byPlace: boolean } => {
    const named = id === '' ? undefined : byId.get(id);
    const role = named === undefined ? undefined : roles.get(named);
    const end = role?.as === 'part' ? (role.partOf ?? named) : named;
    if (end !== undefined && role !== undefined && (role.as === 'asset' || role.as === 'zone' || role.as === 'note' || role.as === 'part')) return { end, byPlace: false };
    if (point === undefined || id !== '') return { end: undefined, byPlace: false };
    const place = { x: origin.x + point.x, y: origin.y + point.y };
    return { end: standing.find(({ reached }) => containsPoint(reached, place))?.entry, byPlace: true };
  };
  const lines = new Map<PlacedCell, LineRole>();
  for (const entry of placed) {
    const { cell, parent } = entry;
    if (cell.kind !== 'edge') continue;
    const origin = parent?.origin ?? { x: 0, y: 0 };
    const [source, target] = [endOf(cell.source, cell.sourcePoint, origin), endOf(cell.target, cell.targetPoint, origin)];
    const ends = { from: source.end, to: target.end, initiator: initiatorOf(entry) };
    const proposed = lineRole(entry, ends, roles, source.byPlace || target.byPlace);
    const wanted = choices.get(entry.key)?.as;
    lines.set(entry, { ...ends, ...(wanted === undefined || wanted === proposed.as ? proposed : { as: wanted, reason: 'chosen' as const }) });
  }
  return lines;
}

type Ends = Pick<LineRole, 'from' | 'to'>;

function lineRole(entry: PlacedCell, { from, to }: Ends, roles: ReadonlyMap<PlacedCell, Role>, isByPlace: boolean): Pick<LineRole, 'as' | 'reason' | 'partOf'> {
  if (ownMarkOf(entry.cell)?.type === 'conduit') return { as: 'conduit', reason: 'own-mark' };
  const note = [from, to].find((end) => end !== undefined && roles.get(end)?.as === 'note');
  // What is written on a line from a note, or whom a line joins with something unknown, would be lost with the line.
  if (note !== undefined) return isPointer(entry, roles.get(note)) ? { as: 'part', reason: 'leader', partOf: note } : { as: 'note', reason: 'leader' };
  if (from === undefined || to === undefined) return { as: 'note', reason: 'end-missing' };
  if (from === to) return { as: 'note', reason: 'same-end' };
  const isBetweenZones = [from, to].every((end) => roles.get(end)?.as === 'zone');
  return { as: isBetweenZones ? 'conduit' : 'flow', reason: isByPlace ? 'end-by-place' : isBetweenZones ? 'between-zones' : 'between-assets' };
}

function isPointer({ cell, children }: PlacedCell, note: Role | undefined): boolean {
  return note?.reason !== 'unknown-shape' && cell.label === '' && children.every((child) => child.cell.label === '');
}

/** Who begins, as the arrows say; without a word about them a line of draw.io has one at its target. */
function initiatorOf({ cell: { style } }: PlacedCell): LineRole['initiator'] {
  const isArrow = (name: string, usual: string): boolean => (style.get(name) ?? usual) !== 'none';
  const [atEnd, atStart] = [isArrow('endArrow', 'classic'), isArrow('startArrow', 'none')];
  if (atEnd && atStart) return 'both';
  return atEnd ? 'from' : atStart ? 'to' : 'unknown';
}
