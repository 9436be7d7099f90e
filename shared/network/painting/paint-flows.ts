import { flowLabelStart, flowTextSize, hasLabel, hasWords } from '../flow-labels';
import { initiatorArrows, verdictMark } from '../flow-marks';
import type { SceneFlow } from '../scene';
import { flowLook, signLook, verdictStyles } from '../styles';
import { signSymbols } from '../symbols';
import { wayOf } from '../ways';
import { paintSymbol } from './paint-elements';
import { group, type Brush } from './svg';

export type FlowLine = Pick<SceneFlow, 'path' | 'initiator' | 'verdict' | 'course' | 'observed' | 'state' | 'difference'>;

/** The line of a flow with its arrows and the mark of its verdict. */
export function paintFlowLine(brush: Brush, flow: FlowLine): string {
  const look = flowLook(flow);
  const way = wayOf([flow.path]);
  const mark = verdictMark(flow);
  return [
    brush.path(way, { stroke: 'canvas', width: look.width + 2 }),
    brush.path(way, { stroke: look.line, width: look.width, dash: look.dash }),
    brush.path(initiatorArrows(flow), { fill: look.line }),
    brush.path(mark.ground, { fill: 'canvas' }),
    brush.path(mark.solid, { fill: look.line }),
    brush.path(mark.lines, { stroke: look.line, width: 1.8, round: true }),
  ].join('');
}

/** Protocol and verdict in words, or the sign of the verdict alone where words have no room. */
export function paintFlowLabel(brush: Brush, flow: SceneFlow): string {
  const { badge, label, difference, verdict } = flow;
  if (!hasLabel(flow)) return '';
  const style = verdictStyles[verdict];
  return group(badge.x, badge.y, [
    brush.box(0, 0, badge.width, badge.height, { fill: 'canvas', stroke: 'line', width: 0.8, radius: 3 }),
    paintSymbol(brush, signSymbols[style.sign], { x: 3, y: 2 }, 10, signLook(style.line, difference), 2.6),
    hasWords(flow) ? brush.text(flowLabelStart, 10.3, label, { size: flowTextSize, colour: difference === 'same' ? 'text-muted' : 'text' }) : '',
  ]);
}
