import type { ElementChoice } from './diagram-plan';
import { linesOf, type LineRole } from './lines';
import { zonesAround } from './nesting';
import type { PlacedCell } from './placed-cells';
import { type KnownByName, rolesOf, type Role } from './roles';
import { tableText } from './tables';

/** One page as it is understood. */
export interface UnderstoodPage {
  readonly placed: readonly PlacedCell[];
  readonly roles: ReadonlyMap<PlacedCell, Role>;
  readonly lines: ReadonlyMap<PlacedCell, LineRole>;
  readonly around: ReadonlyMap<PlacedCell, PlacedCell>;
  /** Labels with what was written beside a shape or on a line. */
  readonly labelOf: (entry: PlacedCell) => string;
}

/** Works out what every cell of a page is, without making anything of it yet. */
export function understandPage(placed: readonly PlacedCell[], named: KnownByName, choices: ReadonlyMap<string, ElementChoice>): UnderstoodPage {
  const roles = rolesOf(placed, named, choices);
  const lines = linesOf(placed, roles, choices);
  const around = zonesAround(placed, roles);
  const written = new Map<PlacedCell, string[]>();
  for (const [entry, { as, reason, partOf }] of roles) {
    if (reason === 'table' && as === 'note') written.set(entry, [tableText(entry)]);
    if (as !== 'part' || reason === 'table' || partOf === undefined || entry.cell.label === '') continue;
    const texts = written.get(partOf);
    if (texts === undefined) written.set(partOf, [entry.cell.label]);
    else texts.push(entry.cell.label);
  }
  const labelOf = (entry: PlacedCell): string => [entry.cell.label, ...(written.get(entry) ?? [])].filter((text) => text !== '').join('\n');
  return { placed, roles, lines, around, labelOf };
}
