import type { SceneCallout } from '../scene';
import { calloutLineHeight, calloutPadding, calloutTextSize } from '../scene-callouts';
import { group, type Brush } from './svg';

const fold = 12;

/** A note: a leaf with a folded corner. */
export function paintCallout(brush: Brush, { shape, lines }: SceneCallout): string {
  const { width, height } = shape;
  return group(shape.x, shape.y, [
    brush.path(`M0 0h${width - fold}l${fold} ${fold}v${height - fold}h${-width}z`, { fill: 'note-fill', stroke: 'note-line', width: 1 }),
    brush.path(`M${width - fold} 0v${fold}h${fold}`, { stroke: 'note-line', width: 1 }),
    ...lines.map((line, index) => brush.text(calloutPadding, calloutPadding + calloutTextSize - 1 + index * calloutLineHeight, line, { size: calloutTextSize })),
  ]);
}
