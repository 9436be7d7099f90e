import { flowLabelStart, flowTextSize, hasLabel, hasWords } from '../../../shared/network/flow-labels';
import { initiatorArrows, verdictMark } from '../../../shared/network/flow-marks';
import type { SceneFlow } from '../../../shared/network/scene';
import { flowLook, signLook, verdictStyles } from '../../../shared/network/styles';
import { signSymbols } from '../../../shared/network/symbols';
import { tickMarks, wayOf } from '../../../shared/network/ways';
import type { Detail } from '../viewport';
import { fillPath, strokePath, strokeSymbol, write, type Brush } from './brush';

interface FlowPaths {
  readonly way: Path2D;
  readonly arrows: Path2D;
  readonly mark: { readonly solid: Path2D; readonly ground: Path2D; readonly lines: Path2D };
  readonly struck: Path2D | undefined;
}

const made = new WeakMap<SceneFlow, FlowPaths>();

function pathsOf(flow: SceneFlow): FlowPaths {
  const known = made.get(flow);
  if (known !== undefined) return known;
  const { solid, ground, lines } = verdictMark(flow);
  const paths: FlowPaths = {
    way: new Path2D(wayOf([flow.path])),
    arrows: new Path2D(initiatorArrows(flow)),
    mark: { solid: new Path2D(solid), ground: new Path2D(ground), lines: new Path2D(lines) },
    struck: flow.state === 'toBeRemoved' ? new Path2D(tickMarks([flow.path], 26, 4, true)) : undefined,
  };
  made.set(flow, paths);
  return paths;
}

/** One communication: its way in the colour of the verdict, an arrow where it is begun, and the verdict's mark at its end. */
export function paintFlow(brush: Brush, flow: SceneFlow): void {
  const { way, arrows, mark, struck } = pathsOf(flow);
  const { line, width, dash } = flowLook(flow);
  strokePath(brush, way, { colour: 'canvas', width: width + 2.2 });
  strokePath(brush, way, { colour: line, width, dash });
  if (struck !== undefined) strokePath(brush, struck, { colour: 'state-remove', width: 1.2 });
  fillPath(brush, arrows, line);
  fillPath(brush, mark.solid, line);
  fillPath(brush, mark.ground, 'canvas');
  strokePath(brush, mark.lines, { colour: line, width: 1.4 });
}

/** Protocol and verdict on the way, where they can be read; the sign of the verdict alone where words have no room. */
export function paintFlowLabel(brush: Brush, flow: SceneFlow, detail: Detail): void {
  if (detail !== 'near' || !hasLabel(flow)) return;
  const { context, colour } = brush;
  const { badge, verdict, difference, label } = flow;
  context.beginPath();
  context.roundRect(badge.x, badge.y, badge.width, badge.height, 4);
  context.fillStyle = colour('canvas');
  context.fill();
  const style = verdictStyles[verdict];
  strokeSymbol(brush, signSymbols[style.sign].lines, { x: badge.x + 3, y: badge.y + badge.height / 2 - 5, scale: 10 / 24 }, { colour: signLook(style.line, difference), width: 2.6 });
  if (hasWords(flow)) write(brush, label, badge.x + flowLabelStart, badge.y + badge.height / 2 + flowTextSize * 0.36, { size: flowTextSize, weight: 400, colour: 'text' });
}
