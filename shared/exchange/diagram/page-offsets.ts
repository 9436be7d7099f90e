import type { Shape } from '../../model/field';
import { listOf, type Model } from '../../model/model';
import { bottomOf, type Point, unite } from '../../network/geometry';
import { assetTexts, noteText, oneLine } from './element-texts';
import type { Matcher } from './match-records';
import { ownMarkOf } from './own-marks';
import type { PlacedCell } from './placed-cells';
import type { UnderstoodPage } from './understood-page';

const gap = 80;

/**
 * How far each page is moved on the plant-wide drawing: not at all where nothing stands yet, to where its elements stand
 * already, else below what is there.
 */
export function offsetsOf(pages: readonly UnderstoodPage[], model: Model, matcher: Matcher): readonly Point[] {
  const standing = [...listOf(model, 'zone'), ...listOf(model, 'asset'), ...listOf(model, 'callout')].flatMap(({ shape }) => shape ?? []);
  let ground = unite(standing);
  return pages.map((page) => {
    const box = unite(page.placed.flatMap((entry) => (page.roles.get(entry)?.as === 'structure' ? [] : (entry.shape ?? []))));
    const offset = agreedOffset(page, matcher) ?? (ground === undefined || box === undefined ? { x: 0, y: 0 } : { x: 0, y: Math.max(0, Math.ceil((bottomOf(ground) + gap - box.y) / 10) * 10) });
    if (box !== undefined) ground = unite([...(ground === undefined ? [] : [ground]), { ...box, x: box.x + offset.x, y: box.y + offset.y }]);
    return offset;
  });
}

/** The distance most elements that are there already stand from their place on the page. */
function agreedOffset(page: UnderstoodPage, matcher: Matcher): Point | undefined {
  const votes = new Map<string, { readonly offset: Point; count: number }>();
  for (const entry of page.placed) {
    const { shape } = entry;
    const there = shape === undefined ? undefined : placeOf(entry, page, matcher);
    if (shape === undefined || there === undefined) continue;
    const offset = { x: there.x - shape.x, y: there.y - shape.y };
    const key = `${offset.x} ${offset.y}`;
    const vote = votes.get(key);
    if (vote === undefined) votes.set(key, { offset, count: 1 });
    else vote.count += 1;
  }
  return [...votes.values()].sort((one, other) => other.count - one.count)[0]?.offset;
}

function placeOf(entry: PlacedCell, { roles, labelOf }: UnderstoodPage, matcher: Matcher): Shape | undefined {
  const as = roles.get(entry)?.as;
  const mark = ownMarkOf(entry.cell);
  if (mark !== undefined && matcher.shapeOf(mark.id) !== undefined) return matcher.shapeOf(mark.id);
  const label = labelOf(entry);
  if (label === '') return undefined;
  const texts = assetTexts(entry, label);
  const found = as === 'zone' ? matcher.candidates('zone', [oneLine(label)]) : as === 'asset' ? matcher.candidates('asset', [texts.tag, texts.name]) : as === 'note' ? matcher.callouts(noteText(entry, label)) : [];
  const [only] = found;
  return only === undefined || found.length > 1 ? undefined : matcher.shapeOf(only);
}
