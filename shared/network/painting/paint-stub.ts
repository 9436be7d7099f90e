import type { SceneStub } from '../scene';
import { group, type Brush } from './svg';

/** The name of a zone that is elsewhere, where a line to it ends. */
export function paintStub(brush: Brush, { shape: { x, y, width, height }, text, textSize }: SceneStub): string {
  return group(x, y, [
    brush.box(0, 0, width, height, { fill: 'canvas', stroke: 'line-strong', width: 1, dash: '3 3', radius: 4 }),
    brush.text(width / 2, height / 2 + textSize * 0.35, text, { size: textSize, colour: 'text-muted', anchor: 'middle' }),
  ]);
}
