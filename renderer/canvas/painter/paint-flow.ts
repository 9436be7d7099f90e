import type { SceneFlow } from '../../../shared/network/scene';
import { flowLook, signLook, verdictStyles } from '../../../shared/network/styles';
import { signSymbols } from '../../../shared/network/symbols';
import { tickMarks, wayOf } from '../../../shared/network/ways';
import type { Detail } from '../viewport';
import { fillPath, strokePath, strokeSymbol, write, type Brush } from './brush';

interface FlowPaths {
  readonly way: Path2D;
  readonly marks: Path2D;
  readonly struck: Path2D | undefined;
}

const made = new WeakMap<SceneFlow, FlowPaths>();
const arrowLength = 9;
const arrowHalf = 4.5;
/** The arrow stands a little away from the asset, so that several can be told apart. */
const arrowAway = 4;
const labelSize = 9.5;

function pathsOf(flow: SceneFlow): FlowPaths {
  const known = made.get(flow);
  if (known !== undefined) return known;
  const paths: FlowPaths = {
    way: new Path2D(wayOf([flow.path])),
    marks: marksOf(flow),
    struck: flow.state === 'toBeRemoved' ? new Path2D(tickMarks([flow.path], 26, 4, true)) : undefined,
  };
  made.set(flow, paths);
  return paths;
}

/** Who begins: an arrow at that end, pointing away from it; a dot where it is not known. */
function marksOf({ path, initiator }: SceneFlow): Path2D {
  const marks = new Path2D();
  const [first, second] = path;
  const last = path.at(-1);
  const before = path.at(-2);
  if (first === undefined || second === undefined || last === undefined || before === undefined) return marks;
  if (initiator === 'from' || initiator === 'both') addArrow(marks, first, second);
  if (initiator === 'to' || initiator === 'both') addArrow(marks, last, before);
  if (initiator === 'unknown') {
    for (const { x, y } of [first, last]) {
      marks.moveTo(x + 2.5, y);
      marks.arc(x, y, 2.5, 0, 2 * Math.PI);
    }
  }
  return marks;
}

function addArrow(marks: Path2D, at: SceneFlow['path'][number], towards: SceneFlow['path'][number]): void {
  const length = Math.hypot(towards.x - at.x, towards.y - at.y);
  if (length === 0) return;
  const dx = (towards.x - at.x) / length;
  const dy = (towards.y - at.y) / length;
  const tail = { x: at.x + dx * arrowAway, y: at.y + dy * arrowAway };
  marks.moveTo(tail.x + dx * arrowLength, tail.y + dy * arrowLength);
  marks.lineTo(tail.x - dy * arrowHalf, tail.y + dx * arrowHalf);
  marks.lineTo(tail.x + dy * arrowHalf, tail.y - dx * arrowHalf);
  marks.closePath();
}

/** One communication: its way in the colour of the verdict, thin beside the conduit it runs in. */
export function paintFlow(brush: Brush, flow: SceneFlow): void {
  const { way, marks, struck } = pathsOf(flow);
  const { line, width, dash } = flowLook(flow);
  strokePath(brush, way, { colour: 'canvas', width: width + 2.2 });
  strokePath(brush, way, { colour: line, width, dash });
  if (struck !== undefined) strokePath(brush, struck, { colour: 'state-remove', width: 1.2 });
  fillPath(brush, marks, line);
}

/** Protocol and verdict on the way, where they can be read. */
export function paintFlowLabel(brush: Brush, flow: SceneFlow, detail: Detail): void {
  if (detail !== 'near' || flow.label === '') return;
  const { context, colour } = brush;
  const { badge, verdict, difference, label } = flow;
  context.beginPath();
  context.roundRect(badge.x, badge.y, badge.width, badge.height, 4);
  context.fillStyle = colour('canvas');
  context.fill();
  const style = verdictStyles[verdict];
  strokeSymbol(brush, signSymbols[style.sign].lines, { x: badge.x + 3, y: badge.y + badge.height / 2 - 5, scale: 10 / 24 }, { colour: signLook(style.line, difference), width: 2.6 });
  write(brush, label, badge.x + 15, badge.y + badge.height / 2 + labelSize * 0.36, { size: labelSize, weight: 400, colour: 'text' });
}
