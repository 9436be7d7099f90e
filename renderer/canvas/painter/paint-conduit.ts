import { badgeCountSize, badgeLayout, badgeTextSize } from '../../../shared/network/badges';
import type { SceneConduit } from '../../../shared/network/scene';
import { conduitLook, conduitStyles, signLook, stateDash, verdictStyles } from '../../../shared/network/styles';
import { signSymbols } from '../../../shared/network/symbols';
import { tickMarks, wayOf } from '../../../shared/network/ways';
import type { Detail } from '../viewport';
import { fillPath, inPlace, strokePath, strokeSymbol, write, type Brush } from './brush';
import { paintStateMark } from './paint-signs';

interface ConduitPaths {
  readonly way: Path2D;
  readonly ticks: Path2D | undefined;
  readonly struck: Path2D | undefined;
  readonly ends: Path2D;
}

const made = new WeakMap<SceneConduit, ConduitPaths>();

function pathsOf(conduit: SceneConduit): ConduitPaths {
  const known = made.get(conduit);
  if (known !== undefined) return known;
  const { paths } = conduit;
  const ends = paths.length === 1 ? [paths[0]?.[0], paths[0]?.at(-1)] : paths.map(([first]) => first);
  const discs = new Path2D();
  for (const end of ends) {
    if (end === undefined) continue;
    discs.moveTo(end.x + 3.5, end.y);
    discs.arc(end.x, end.y, 3.5, 0, 2 * Math.PI);
  }
  const drawn: ConduitPaths = {
    way: new Path2D(wayOf(paths)),
    ticks: conduitStyles[conduit.kind].ticks ? new Path2D(tickMarks(paths, 18, 5)) : undefined,
    struck: conduit.state === 'toBeRemoved' ? new Path2D(tickMarks(paths, 26, 5, true)) : undefined,
    ends: discs,
  };
  made.set(conduit, drawn);
  return drawn;
}

/** The line of a conduit, with a rim of the ground's colour so that crossings can be told. */
export function paintConduit(brush: Brush, conduit: SceneConduit, detail: Detail): void {
  const style = conduitLook(conduit);
  const { way, ticks, struck, ends } = pathsOf(conduit);
  if (detail !== 'far') strokePath(brush, way, { colour: 'canvas', width: style.width + 4 });
  strokePath(brush, way, { colour: style.line, width: style.width, dash: stateDash[conduit.state] ?? style.dash });
  if (ticks !== undefined && detail !== 'far') strokePath(brush, ticks, { colour: style.line, width: 1.4 });
  if (struck !== undefined) strokePath(brush, struck, { colour: 'state-remove', width: 1.6 });
  fillPath(brush, ends, style.line);
}

/** What a conduit is called, with its kind and whether it is trusted. */
export function paintConduitBadge(brush: Brush, conduit: SceneConduit, detail: Detail): void {
  const { context, colour } = brush;
  const { badge, isTrusted, state, label, flowCount, worstVerdict, difference } = conduit;
  const style = conduitLook(conduit);
  const layout = badgeLayout(label, flowCount);
  inPlace(brush, badge.x, badge.y, 1, () => {
    context.beginPath();
    context.roundRect(0, 0, badge.width, badge.height, 10);
    context.fillStyle = colour('canvas');
    context.fill();
    context.strokeStyle = colour(style.line);
    context.lineWidth = 1.2;
    context.setLineDash([]);
    context.stroke();
    if (detail === 'near') {
      strokeSymbol(brush, signSymbols[isTrusted ? 'lockClosed' : 'lockOpen'].lines, { x: 6, y: 3.5, scale: 0.54 }, { colour: signLook(isTrusted ? 'conduit-trusted' : 'conduit-untrusted', difference), width: 2.2 });
      strokeSymbol(brush, signSymbols[style.sign].lines, { x: 22, y: 4, scale: 0.5 }, { colour: style.line, width: 2.2 });
      write(brush, label, layout.labelX, 13.8, { size: badgeTextSize, weight: 600, colour: 'text' });
      if (worstVerdict !== undefined) {
        const verdict = verdictStyles[worstVerdict];
        strokeSymbol(brush, signSymbols[verdict.sign].lines, { x: layout.verdictX, y: 5, scale: 10 / 24 }, { colour: signLook(verdict.line, difference), width: 2.6 });
        write(brush, String(flowCount), layout.countX, 13.6, { size: badgeCountSize, weight: 400, colour: 'text-muted' });
      }
    } else write(brush, label, badge.width / 2, 16, { size: 17, weight: 600, colour: 'text', align: 'center' });
    paintStateMark(brush, state, badge.width - 1, 0);
  });
}
