import type { SceneStub } from '../../../shared/network/scene';
import { write, type Brush } from './brush';

/** The name of a zone that is elsewhere, where a line to it ends. */
export function paintStub(brush: Brush, { shape: { x, y, width, height }, text, textSize }: SceneStub): void {
  const { context, colour } = brush;
  context.beginPath();
  context.roundRect(x, y, width, height, 4);
  context.fillStyle = colour('canvas');
  context.fill();
  context.strokeStyle = colour('line-strong');
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.stroke();
  write(brush, text, x + width / 2, y + height / 2 + textSize * 0.35, { size: textSize, weight: 400, colour: 'text-muted', align: 'center' });
}
