import type { Point } from './geometry';
import type { SceneFlow } from './scene-elements';
import type { Verdict } from './styles';

type Drawn = Pick<SceneFlow, 'path' | 'initiator' | 'verdict'>;

const arrowLength = 9;
const arrowHalf = 4;
const markRadius = 4.5;
const markGap = 5;

/** Path data of filled arrows where a flow is begun, pointing the way it goes; none where nobody knows. */
export function initiatorArrows({ path, initiator }: Drawn): string {
  const first = initiator === 'from' || initiator === 'both' ? arrow(path[0], path[1]) : '';
  const last = initiator === 'to' || initiator === 'both' ? arrow(path.at(-1), path.at(-2)) : '';
  return first + last;
}

function arrow(at: Point | undefined, next: Point | undefined): string {
  if (at === undefined || next === undefined) return '';
  const [dx, dy] = [Math.sign(next.x - at.x), Math.sign(next.y - at.y)];
  return `M${at.x - dy * arrowHalf} ${at.y + dx * arrowHalf}L${at.x + dx * arrowLength} ${at.y + dy * arrowLength}L${at.x + dy * arrowHalf} ${at.y - dx * arrowHalf}z`;
}

/** The verdict as a mark before the flow's end: to be filled with the line's colour (`solid`), with the ground's (`ground`), and stroked over both. */
export interface VerdictMark {
  readonly solid: string;
  readonly ground: string;
  readonly lines: string;
}

/** Told apart by shape: allowed a full disc, to restrict a triangle, to remove a cross, undecided a ring. */
export function verdictMark(flow: Drawn): VerdictMark {
  const end = flow.path.at(-1);
  const before = flow.path.at(-2);
  if (end === undefined || before === undefined) return { solid: '', ground: '', lines: '' };
  const length = Math.abs(end.x - before.x) + Math.abs(end.y - before.y);
  const back = Math.min(markGap + markRadius + (flow.initiator === 'to' || flow.initiator === 'both' ? arrowLength : 0), Math.max(0, length - markRadius));
  const at = { x: end.x - Math.sign(end.x - before.x) * back, y: end.y - Math.sign(end.y - before.y) * back };
  return markOf(flow.verdict, at);
}

function markOf(verdict: Verdict, { x, y }: Point): VerdictMark {
  const r = markRadius;
  const disc = `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
  if (verdict === 'allowed') return { solid: disc, ground: '', lines: '' };
  if (verdict === 'undecided') return { solid: '', ground: disc, lines: disc };
  if (verdict === 'toRemove') return { solid: '', ground: '', lines: `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x + r} ${y - r}l${-2 * r} ${2 * r}` };
  const triangle = `M${x} ${y - r - 1}L${x + r + 1} ${y + r - 0.5}L${x - r - 1} ${y + r - 0.5}z`;
  return { solid: '', ground: triangle, lines: triangle };
}
