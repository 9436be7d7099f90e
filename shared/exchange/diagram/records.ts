import { translator } from '../../i18n/translate';
import { newRecordId } from '../../model/identifier';
import { listOf } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { translated, type Point } from '../../network/geometry';
import type { ElementFate, PlannedElement } from './diagram-plan';
import { noteText, oneLine } from './element-texts';
import { createLineRecords } from './line-records';
import { ownMarkOf, readsAsWritten } from './own-marks';
import type { PlacedCell } from './placed-cells';
import type { Found, RecordsContext } from './records-context';
import type { UnderstoodPage } from './understood-page';
import { createVertexRecords } from './vertex-records';

/** Makes records of what a drawing shows, page after page. */
export function createRecords(context: RecordsContext): {
  readonly ofPage: (page: UnderstoodPage, offset: Point) => readonly PlannedElement[];
  readonly viewOf: (name: string, page: number) => void;
} {
  const { model, draft, env } = context;
  const t = translator(context.language);
  const vertices = createVertexRecords(context, t);
  const lines = createLineRecords(context);
  const outermost = new Map<number, RecordId[]>();
  return {
    ofPage: (page, offset) => {
      const found = new Map<PlacedCell, Found>();
      // Zones before what lies in them, the outer ones first.
      const standing = page.placed.filter((entry) => ['zone', 'asset'].includes(page.roles.get(entry)?.as ?? ''));
      for (const entry of [...standing].sort((one, other) => depthOf(one, page) - depthOf(other, page))) {
        const outer = page.around.get(entry);
        const record = vertices.place(entry, page, offset, outer === undefined ? undefined : found.get(outer)?.id);
        found.set(entry, record);
        if (outer === undefined && page.roles.get(entry)?.as === 'zone') outermost.set(entry.page, [...(outermost.get(entry.page) ?? []), record.id]);
      }
      lines.beginPage(page, offset, found);
      return page.placed.map((entry) => {
        const record = found.get(entry) ?? lines.recordOf(entry);
        const wanted = fateOf(entry, page);
        // A line that joins nothing is kept as a note, whatever it was meant to be.
        const as = (wanted === 'conduit' || wanted === 'flow') && record === undefined ? 'note' : wanted;
        return describe(entry, page, as, record ?? (as === 'note' ? noteRecord(entry, page, offset, found) : undefined));
      });
    },
    viewOf: (name, page) => {
      const zoneIds = [...new Set(outermost.get(page) ?? [])];
      if (zoneIds.length === 0 || listOf(model, 'view').some((view) => view.name === name.slice(0, 200))) return;
      draft.put({ id: newRecordId('view', env), type: 'view', name: name.slice(0, 200), zoneIds });
    },
  };

  function noteRecord(entry: PlacedCell, page: UnderstoodPage, offset: Point, found: ReadonlyMap<PlacedCell, Found>): Found {
    const line = page.lines.get(entry);
    const [mark, label] = [ownMarkOf(entry.cell), page.labelOf(entry)];
    // A note of ours keeps its blank lines.
    const isOurs = mark?.type === 'callout' && readsAsWritten(mark, label);
    const text = isOurs ? mark.label : noteText(entry, label, line === undefined ? [] : [line.from, line.to].map((end) => (end === undefined ? undefined : (found.get(end)?.name ?? oneLine(page.labelOf(end))))));
    const shape = translated(entry.shape ?? lineBox(entry), offset.x, offset.y);
    const known = context.matcher.callouts(text).find((id) => {
      const there = context.matcher.shapeOf(id);
      return there?.x === shape.x && there.y === shape.y;
    });
    if (known !== undefined) return { id: known, name: text, isKnown: true };
    const id = newRecordId('callout', env);
    draft.put({ id, type: 'callout', text, shape });
    return { id, name: text, isKnown: false };
  }
}

function lineBox({ cell: { points, sourcePoint, targetPoint }, parent }: PlacedCell): NonNullable<PlacedCell['shape']> {
  const { x, y } = [...points, sourcePoint, targetPoint].find((point) => point !== undefined) ?? { x: 0, y: 0 };
  return { x: Math.round(x + (parent?.origin.x ?? 0)), y: Math.round(y + (parent?.origin.y ?? 0)), width: 120, height: 40 };
}

function depthOf(entry: PlacedCell, { around }: UnderstoodPage): number {
  let depth = 0;
  for (let at = around.get(entry); at !== undefined; at = around.get(at)) depth += 1;
  return depth;
}

function fateOf(entry: PlacedCell, page: UnderstoodPage): ElementFate {
  return page.roles.get(entry)?.as ?? page.lines.get(entry)?.as ?? 'skip';
}

function possibleFor({ cell: { kind } }: PlacedCell, as: ElementFate): readonly ElementFate[] {
  if (kind === 'structure') return ['structure'];
  if (kind === 'edge') return as === 'part' ? ['part', 'conduit', 'flow', 'note', 'skip'] : ['conduit', 'flow', 'note', 'skip'];
  return as === 'structure' || as === 'part' ? [as, 'zone', 'asset', 'note', 'skip'] : ['zone', 'asset', 'note', 'skip'];
}

function describe(entry: PlacedCell, page: UnderstoodPage, as: ElementFate, record: Found | undefined): PlannedElement {
  const [role, line] = [page.roles.get(entry), page.lines.get(entry)];
  const outer = role?.partOf ?? line?.partOf ?? page.around.get(entry);
  return {
    key: entry.key,
    page: entry.page,
    label: page.labelOf(entry),
    as,
    reason: role?.reason ?? (line === undefined || (as === 'note' && line.as !== 'note') ? 'end-missing' : line.reason),
    problem: entry.problem,
    possible: possibleFor(entry, as),
    kind: record?.kind,
    recordId: record?.id,
    isKnown: record?.isKnown === true,
    name: record?.name ?? '',
    inside: outer?.key,
    ends: line === undefined ? [] : [line.from, line.to].flatMap((end) => (end === undefined ? [] : end.key)),
    shape: entry.shape,
  };
}
